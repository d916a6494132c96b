/* currency.c - the currencies of ISO 4217 and how many decimals they have. */
#include <string.h>

#include <tmodel/field.h>

/* Three letters each; a digit after the code is its number of decimals, 2 by default. */
static const char codes[] =
	"AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD3 BIF0 BMD BND BOB "
	"BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP0 CNY COP CRC CUP CVE CZK DJF0 DKK DOP "
	"DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF0 GTQ GYD HKD HNL HTG HUF "
	"IDR ILS INR IQD3 IRR ISK0 JMD JOD3 JPY0 KES KGS KHR KMF0 KPW KRW0 KWD3 KYD KZT "
	"LAK LBP LKR LRD LSL LYD3 MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR "
	"MZN "
	"NAD NGN NIO NOK NPR NZD OMR3 PAB PEN PGK PHP PKR PLN PYG0 QAR RON RSD RUB RWF0 "
	"SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND3 "
	"TOP "
	"TRY TTD TWD TZS UAH UGX0 USD UYU UZS VED VES VND0 VUV0 WST XAF0 XCD XOF0 XPF0 "
	"YER ZAR ZMW ZWG ";

enum tm_status tm_currency_find(const char *code, struct tm_currency *out,
				struct tm_error *err)
{
	const char *at = strlen(code) == 3 ? strstr(codes, code) : NULL;

	if (!at || strspn(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 3) {
		tm_error_set(err, TM_INVALID, "'%.16s' is not an ISO 4217 currency",
			     code);
		tm_error_hint(err, "use three capital letters, such as EUR, USD or JPY");
		return TM_INVALID;
	}
	memcpy(out->code, code, sizeof out->code);
	out->digits = at[3] == ' ' ? 2 : at[3] - '0';
	return TM_OK;
}
