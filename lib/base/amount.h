/*
 * amount.h - numbers as text: rounded for people, exact for machines.
 *
 * The same in every locale. Forms for people have two significant digits; a value that
 * is not finite is "unknown". Each call writes a string to out, TM_AMOUNT_SIZE bytes.
 */
#ifndef BASE_AMOUNT_H
#define BASE_AMOUNT_H

#include <stdint.h>

#include <tmodel/error.h>

#define TM_AMOUNT_SIZE 64

/* The shortest decimal that reads back as the same double: 0.1, 1e+21. */
void tm_amount_exact(double value, char out[TM_AMOUNT_SIZE]);

/* Minor units with the currency's digits (0..4) after the point: 1500000.00. */
void tm_amount_minor(int64_t minor, int digits, char out[TM_AMOUNT_SIZE]);

/* Computed money: 850, 59k, 1.2M, 2.0M, 13M, 180M; k M B T. */
void tm_amount_money(double value, char out[TM_AMOUNT_SIZE]);

/* Stated money: the same, without a fraction that is exactly 0: 2M, 1.5M. */
void tm_amount_stated(int64_t minor, int digits, char out[TM_AMOUNT_SIZE]);

/* A plain number with three significant digits: 315, 2.43, 0.0712. */
void tm_amount_number(double value, char out[TM_AMOUNT_SIZE]);

/* Events per year: 0.14, 1.7, 15. */
void tm_amount_rate(double rate, char out[TM_AMOUNT_SIZE]);

/* The same in words: about once in 7 years, about twice a year. */
void tm_amount_likelihood(double rate, char out[TM_AMOUNT_SIZE]);

/* 47 %, 4.7 %, <0.1 %, >99 %. */
void tm_amount_percent(double probability, char out[TM_AMOUNT_SIZE]);

/* A factor with one decimal and a multiplication sign: x3.0. */
void tm_amount_ratio(double ratio, char out[TM_AMOUNT_SIZE]);

#endif
