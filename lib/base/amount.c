/*
 * amount.c - printf() rounds correctly but uses the locale's decimal point, so only its
 * digits are used and the point is placed here.
 */
#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/amount.h"

#define ZEROS "000000000000000000000000000000"

/* d.ddd times ten to the exponent. */
struct decimal {
	char digits[8];
	int exponent;
};

static struct decimal round_to(double value, int count)
{
	struct decimal decimal = { .digits = "", .exponent = 0 };
	char text[40];
	size_t used = 0;

	snprintf(text, sizeof text, "%.*e", count - 1, fabs(value));
	for (const char *c = text; *c && *c != 'e'; c++)
		if (*c >= '0' && *c <= '9' && used + 1 < sizeof decimal.digits)
			decimal.digits[used++] = *c;
	decimal.exponent = (int)strtol(strchr(text, 'e') + 1, NULL, 10);
	return decimal;
}

/* Without an exponent as long as a person can count the zeros. */
static void put_plain(struct decimal decimal, const char *sign, const char *unit,
		      char out[TM_AMOUNT_SIZE])
{
	const char *digits = decimal.digits;
	int whole = decimal.exponent + 1, count = (int)strlen(digits);

	if (whole < -8 || whole > 20)
		snprintf(out, TM_AMOUNT_SIZE, "%s%.1s.%se%+d%s", sign, digits, digits + 1,
			 decimal.exponent, unit);
	else if (whole <= 0)
		snprintf(out, TM_AMOUNT_SIZE, "%s0.%.*s%s%s", sign, -whole, ZEROS, digits,
			 unit);
	else if (whole >= count)
		snprintf(out, TM_AMOUNT_SIZE, "%s%s%.*s%s", sign, digits, whole - count,
			 ZEROS, unit);
	else
		snprintf(out, TM_AMOUNT_SIZE, "%s%.*s.%s%s", sign, whole, digits,
			 digits + whole, unit);
}

/* Values without digits: unknown and zero. */
static bool put_special(double value, const char *zero, char out[TM_AMOUNT_SIZE])
{
	if (isfinite(value) && value != 0)
		return false;
	snprintf(out, TM_AMOUNT_SIZE, "%s", isfinite(value) ? zero : "unknown");
	return true;
}

void tm_amount_exact(double value, char out[TM_AMOUNT_SIZE])
{
	char text[TM_AMOUNT_SIZE];
	size_t used = 0;

	if (put_special(value, "0", out))
		return;
	for (int count = 15; count <= 17; count++) {
		snprintf(text, sizeof text, "%.*g", count, value);
		if (count == 17 || strtod(text, NULL) == value)
			break;
	}
	for (const char *c = text; *c; c++) {
		if (strchr("+-0123456789e", *c))
			out[used++] = *c;
		else if (used && out[used - 1] != '.')
			out[used++] = '.';
	}
	out[used] = '\0';
}

void tm_amount_minor(int64_t minor, int digits, char out[TM_AMOUNT_SIZE])
{
	const char *sign = minor < 0 ? "-" : "";
	uint64_t rest = minor < 0 ? -(uint64_t)minor : (uint64_t)minor, unit = 1;

	if (digits > 4)
		digits = 4;
	for (int i = 0; i < digits; i++)
		unit *= 10;
	if (digits > 0)
		snprintf(out, TM_AMOUNT_SIZE, "%s%llu.%0*llu", sign,
			 (unsigned long long)(rest / unit), digits,
			 (unsigned long long)(rest % unit));
	else
		snprintf(out, TM_AMOUNT_SIZE, "%s%llu", sign, (unsigned long long)rest);
}

/* Two digits and k, M, B or T; `exact` omits a second digit of 0 in a fraction. */
static void put_money(double value, bool exact, char out[TM_AMOUNT_SIZE])
{
	static const char *const units[] = { "", "k", "M", "B", "T" };
	struct decimal decimal;
	int step;

	if (put_special(value, "0", out))
		return;
	decimal = round_to(value, 2);
	step = decimal.exponent < 3 ? 0 : decimal.exponent / 3;
	if (step > 4)
		step = 4;
	decimal.exponent -= 3 * step;
	if (exact && decimal.digits[1] == '0')
		decimal.digits[1] = '\0';
	put_plain(decimal, value < 0 ? "-" : "", units[step], out);
}

void tm_amount_money(double value, char out[TM_AMOUNT_SIZE])
{
	put_money(value, false, out);
}

void tm_amount_stated(int64_t minor, int digits, char out[TM_AMOUNT_SIZE])
{
	int64_t rest = minor;
	double unit = 1;

	for (int i = 0; i < digits; i++)
		unit *= 10;
	while (rest && rest % 10 == 0)
		rest /= 10;
	put_money((double)minor / unit, rest > -10 && rest < 10, out);
}

void tm_amount_number(double value, char out[TM_AMOUNT_SIZE])
{
	if (put_special(value, "0", out))
		return;
	if (fabs(value) < 1e15 && (value == rint(value) || fabs(value) >= 99.95))
		snprintf(out, TM_AMOUNT_SIZE, "%.0f", value);
	else
		put_plain(round_to(value, 3), value < 0 ? "-" : "", "", out);
}

void tm_amount_rate(double rate, char out[TM_AMOUNT_SIZE])
{
	if (put_special(rate, "0", out))
		return;
	if (rate >= 99.5 && rate < 1e15)
		snprintf(out, TM_AMOUNT_SIZE, "%.0f", rate);
	else
		put_plain(round_to(rate, 2), rate < 0 ? "-" : "", "", out);
}

void tm_amount_likelihood(double rate, char out[TM_AMOUNT_SIZE])
{
	char times[TM_AMOUNT_SIZE];
	double count = rate < 1 ? 1 / rate : rate;

	if (put_special(rate, "never", out))
		return;
	if (count < 10)
		snprintf(times, sizeof times, "%.0f", count);
	else
		put_plain(round_to(count, 2), "", "", times);
	if (!strcmp(times, "1"))
		snprintf(out, TM_AMOUNT_SIZE, "about once a year");
	else if (rate < 1)
		snprintf(out, TM_AMOUNT_SIZE, "about once in %.24s years", times);
	else if (!strcmp(times, "2"))
		snprintf(out, TM_AMOUNT_SIZE, "about twice a year");
	else
		snprintf(out, TM_AMOUNT_SIZE, "about %.24s times a year", times);
}

void tm_amount_percent(double probability, char out[TM_AMOUNT_SIZE])
{
	double percent = probability * 100;

	if (put_special(probability, "0 %", out))
		return;
	if (percent > 0 && percent < 0.1)
		snprintf(out, TM_AMOUNT_SIZE, "<0.1 %%");
	else if (percent >= 99.5 && percent < 100)
		snprintf(out, TM_AMOUNT_SIZE, ">99 %%");
	else if (fabs(percent) < 9.95)
		put_plain(round_to(percent, 2), percent < 0 ? "-" : "", " %", out);
	else
		snprintf(out, TM_AMOUNT_SIZE, "%.0f %%", percent);
}

void tm_amount_ratio(double ratio, char out[TM_AMOUNT_SIZE])
{
	const char *sign = ratio < 0 ? "\u00d7-" : "\u00d7";
	struct decimal decimal;

	if (put_special(ratio, "\u00d70.0", out))
		return;
	decimal = round_to(ratio, 1);
	if (decimal.exponent >= 0 || fabs(ratio) >= 0.95)
		decimal = round_to(fabs(ratio) < 1 ? 1 : ratio, 2);
	put_plain(decimal, sign, "", out);
}
