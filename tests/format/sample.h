/*
 * sample.h - the documents of the format tests: a slide with up to 15 threats, and an
 * annex with everything that a tree can contain.
 */
#ifndef SAMPLE_H
#define SAMPLE_H

#include "lib/document/doc.h"

struct sample_threat {
	const char *key, *name;
	double loss, rate, weight, priority, ale;
	int low, high;
};

static const struct sample_threat sample_threats[15] = {
	{ "ransomware", "Extortion by encryption", 13025503.898, 0.142, 3, 5551089.499,
	  1850363.166, 1, 5 },
	{ "customer-data", "Theft of customer data", 11563392.144, 0.142, 1.345,
	  2208942.678, 1642660.051, 1, 10 },
	{ "third-party", "Break-in through a supplier or one of its software updates!!",
	  3557892.308, 0.345, 0.989, 1215825.822, 1228854.683, 3, 13 },
	{ "ip-theft", "Industrial espionage", 14340315.105, 0.081, 1.021, 1183135.601,
	  1158701.139, 2, 14 },
	{ "plant-ot", "Attack on plant control systems", 9541372.766, 0.066, 1.549,
	  976754.883, 630423.197, 2, 14 },
	{ "cloud-outage", "Outage of a hosted service", 934707.602, 0.661, 1.092,
	  674277.916, 617585.508, 4, 14 },
	{ "insider-theft", "Theft by employees", 2371928.205, 0.284, 0.882, 594388.382,
	  673897.704, 4, 15 },
	{ "leak", "\u60c5\u5831\u6f0f\u6d29\u3068\u9867\u5ba2\u30c7\u30fc\u30bf",
	  2714929.19, 0.173, 1.229, 576420.883, 468852.506, 4, 15 },
	{ "hebrew", "\u05d3\u05dc\u05d9\u05e4\u05ea \u05de\u05d9\u05d3\u05e2 (SSO)",
	  1274655.708, 0.315, 0.919, 369105.36, 401716.325, 5, 16 },
	{ "accidental-exposure", "Accidental exposure", 280412.281, 1.727, 0.687,
	  332881.236, 484255.725, 5, 16 },
	{ "ddos", "Denial of service on web shops", 312057.418, 1.212, 0.676, 255582.149,
	  378214.791, 6, 16 },
	{ "bec-fraud", "Payment fraud by e-mail: <b>\"urgent\"</b> & other orders",
	  467353.801, 0.915, 0.551, 235748.746, 427500.607, 7, 16 },
	{ "brand", "Brand abuse | in shops and job offers", 75000, 2.841, 0.607,
	  129249.623, 213085.403, 9, 16 },
	{ "payment-card", "Theft of payment card data", 2443180.934, 0.142, 0.36,
	  124987.361, 347070.796, 7, 16 },
	{ "lost-device", "Lost or stolen devices", 23038.669, 7.561, 0.507, 88362.396,
	  174195.89, 10, 16 },
};

static inline struct tm_doc *sample_doc(const char *what, const char *title)
{
	const struct tm_doc_head head = { .what = what,
					  .title = title,
					  .organisation = "Example Manufacturing",
					  .date = "2025-11-20",
					  .label = "Confidential",
					  .currency = "EUR",
					  .digits = 2 };

	struct tm_doc *doc = tm_doc_new(&head);

	tm_doc_mark(doc, TM_MARK_ALL);
	return doc;
}

static inline void sample_row(struct tm_doc *doc, int rank,
			      const struct sample_threat *threat)
{
	tm_doc_row(doc, threat->key);
	tm_doc_cell_int(doc, rank);
	tm_doc_cell_text(doc, threat->name);
	tm_doc_cell_real(doc, threat->loss);
	tm_doc_cell_real(doc, threat->rate);
	tm_doc_cell_real(doc, threat->weight);
	tm_doc_cell_real(doc, threat->ale);
	tm_doc_cell_real(doc, threat->priority);
	tm_doc_cell_bar(doc, threat->priority / sample_threats[0].priority);
	tm_doc_cell_shown(doc, "");
	tm_doc_cell_span(doc, threat->low, threat->high);
}

/* The slide: one landscape page with the first `count` threats. */
static inline struct tm_doc *sample_slide(int count)
{
	static const struct tm_doc_column columns[] = {
		{ .key = "rank", .title = "#", .kind = TM_DOC_INT },
		{ .key = "threat", .title = "Threat", .kind = TM_DOC_TEXT, .weight = 1 },
		{ .key = "loss_mean", .title = "Loss per event", .kind = TM_DOC_MONEY },
		{ .key = "rate_mean",
		  .title = "Events",
		  .unit = "per year",
		  .kind = TM_DOC_RATE },
		{ .key = "concern_weight", .title = "Concern", .kind = TM_DOC_RATIO },
		{ .key = "ale", .title = "ALE", .kind = TM_DOC_MONEY },
		{ .key = "priority", .title = "Priority", .kind = TM_DOC_MONEY },
		{ .key = "share", .title = "", .kind = TM_DOC_BAR },
		{ .key = "rank_range",
		  .title = "Rank range (90 %)",
		  .kind = TM_DOC_SPAN,
		  .low = 1,
		  .high = 16 },
	};
	struct tm_doc *doc = sample_doc("slide", "Threat model 2025");

	tm_doc_page(doc, TM_PAGE_SLIDE, "",
		    "Top threats to the organisation, by priority");
	tm_doc_paragraph(doc, "Priority = loss per event \u00d7 concern weight \u00d7 "
			      "events per year. 6 more threats are in the annex.");
	tm_doc_table(doc, "threats", "");
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		tm_doc_column(doc, &columns[i]);
	for (int i = 0; i < count; i++) {
		if (i == 0)
			tm_doc_group(doc, "Tier 1 \u00b7 too close to call");
		if (i == 2)
			tm_doc_group(doc, "Tier 2 \u00b7 probably below Extortion by "
					  "encryption (\u2265 80 %)");
		sample_row(doc, i + 1, &sample_threats[i]);
	}
	tm_doc_speaker_note(doc, "Begin with who was interviewed.");
	return doc;
}

static inline void sample_sources(struct tm_doc *doc)
{
	tm_doc_table(doc, "sources", "Sources by threat");
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "source",
						    .title = "Source",
						    .kind = TM_DOC_TEXT });
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "address",
						    .title = "Address",
						    .kind = TM_DOC_URL });
	for (int i = 0; i < 15; i++)
		tm_doc_column(doc,
			      &(struct tm_doc_column){ .key = sample_threats[i].key,
						       .title = sample_threats[i].name,
						       .kind = TM_DOC_CHECK });
	for (int row = 0; row < 3; row++) {
		static const char *const names[] = { "Annual report, p. 41-47",
						     "Chief Operating Officer",
						     "Police bulletin on payment fraud" };
		static const char *const where[] = {
			"https://www.example.com/report_2025", NULL, "javascript:alert(1)"
		};

		tm_doc_row(doc, tm_doc_format(doc, "s-%02d", row + 1));
		tm_doc_cell_text(doc, names[row]);
		tm_doc_cell_text(doc, where[row]);
		for (int i = 0; i < 15; i++)
			tm_doc_cell_check(doc, (i + row) % 3 == 0);
	}
}

static inline void sample_bubble(struct tm_doc *doc, const struct sample_threat *threat)
{
	tm_doc_bubble(doc, &(struct tm_doc_point){ .label = threat->name,
						   .x_low = threat->rate / 3,
						   .x = threat->rate,
						   .x_high = threat->rate * 3,
						   .low = threat->loss / 4,
						   .value = threat->loss,
						   .high = threat->loss * 2.5,
						   .size = threat->weight / 3 });
}

static inline void sample_figures(struct tm_doc *doc)
{
	static const struct tm_doc_figure bars = { .id = "concern",
						   .title = "Concern by threat",
						   .alt = "Ransomware leads.",
						   .kind = TM_FIGURE_BARS,
						   .value = { .title = "Points",
							      .kind = TM_DOC_NUMBER } };
	static const struct tm_doc_figure ranges = {
		.id = "loss",
		.title = "Loss per event",
		.alt = "Ranges overlap.",
		.kind = TM_FIGURE_INTERVALS,
		.value = { .title = "Loss", .kind = TM_DOC_MONEY, .log = true }
	};
	static const struct tm_doc_figure curve = {
		.id = "curve",
		.title = "Loss exceedance",
		.alt = "It falls.",
		.kind = TM_FIGURE_LINES,
		.x = { .title = "Loss in a year", .kind = TM_DOC_MONEY, .log = true },
		.value = { .title = "Chance of losing more", .kind = TM_DOC_PROBABILITY }
	};
	static const struct tm_doc_figure bubbles = {
		.id = "risks",
		.title = "Risks",
		.alt = "Extortion is rare and costly.",
		.kind = TM_FIGURE_BUBBLES,
		.x = { .title = "Events",
		       .unit = "per year",
		       .kind = TM_DOC_RATE,
		       .log = true },
		.value = { .title = "Loss per event", .kind = TM_DOC_MONEY, .log = true },
		.size = "Concern",
	};

	tm_doc_figure(doc, &bars);
	for (int i = 0; i < 5; i++)
		tm_doc_bar(doc, sample_threats[i].name, 315.25 / (i + 1));
	tm_doc_figure(doc, &ranges);
	for (int i = 0; i < 5; i++)
		tm_doc_interval(doc, sample_threats[i].name, sample_threats[i].loss / 7,
				sample_threats[i].loss, sample_threats[i].loss * 3);
	tm_doc_figure(doc, &curve);
	for (int line = 0; line < 2; line++) {
		tm_doc_series(doc, line ? "with the plan" : "today");
		for (int i = 0; i < 9; i++)
			tm_doc_point(doc, 10000.0 * (1 << (2 * i)),
				     (line ? 0.5 : 0.9) / (1 + i * i * 0.25));
	}
	tm_doc_figure(doc, &bubbles);
	for (int i = 0; i < 15; i++)
		sample_bubble(doc, &sample_threats[i]);
}

/* The annex: several pages with every kind of block, cell and figure. */
static inline struct tm_doc *sample_annex(void)
{
	struct tm_doc *doc = sample_doc("annex", "Threats and evidence");

	tm_doc_page(doc, TM_PAGE_SECTION, "ransomware", "Extortion by encryption");
	tm_doc_paragraph(doc, "Criminals encrypt our systems.\nThey steal files first.");
	tm_doc_emphasis(doc, "76 % confidence that it ranks above the next threat.");
	tm_doc_heading(doc, 2, "Concerns of leaders");
	tm_doc_quote(doc, "If *shipping* stops for a week we lose the season.",
		     "Chief Operating Officer");
	tm_doc_list(doc, false);
	tm_doc_item(doc, "- two plants were down in May");
	tm_doc_item(doc, "a competitor paid");
	tm_doc_list(doc, true);
	tm_doc_item(doc, "restore test\nonce a quarter");
	tm_doc_item(doc, "segment the networks");
	tm_doc_heading(doc, 2, "Estimates");
	tm_doc_table(doc, "figures", "Stated and documented");
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "what", .title = "What" });
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "stated",
						    .title = "Stated",
						    .kind = TM_DOC_MONEY });
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "chance",
						    .title = "Chance",
						    .kind = TM_DOC_PROBABILITY });
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "share",
						    .title = "Share",
						    .kind = TM_DOC_BAR });
	tm_doc_column(doc, &(struct tm_doc_column){ .key = "rank",
						    .title = "Rank",
						    .kind = TM_DOC_SPAN,
						    .low = 1,
						    .high = 9 });
	tm_doc_row(doc, "f-1");
	tm_doc_cell_text(doc, "=SUM(A1:A9)");
	tm_doc_cell_minor(doc, 150000000);
	tm_doc_cell_real(doc, 0.47);
	tm_doc_cell_bar(doc, 0.4327);
	tm_doc_cell_span(doc, 2.5, 6);
	tm_doc_row(doc, "");
	tm_doc_row_emphasis(doc);
	tm_doc_cell_text(doc, "a day of \u60c5\u5831, twice");
	tm_doc_cell_minor(doc, 9007199254740991);
	tm_doc_cell_empty(doc);
	tm_doc_cell_bar(doc, 1);
	tm_doc_cell_shown(doc, "all of it");
	tm_doc_cell_span(doc, 9, 9);
	tm_doc_cell_shown(doc, "");
	tm_doc_mark(doc, TM_MARK_CISO);
	tm_doc_speaker_note(doc, "Only if asked.");
	tm_doc_mark(doc, TM_MARK_ALL);
	tm_doc_page(doc, TM_PAGE_SECTION, "sources", "Sources");
	sample_sources(doc);
	tm_doc_page(doc, TM_PAGE_APPENDIX, "", "Method");
	sample_figures(doc);
	return doc;
}

/* A document with the same text in every place that takes one. */
static inline struct tm_doc *sample_everywhere(const char *text)
{
	const struct tm_doc_head head = { .what = text,
					  .title = text,
					  .organisation = text,
					  .date = text,
					  .label = text,
					  .language = text,
					  .accent = text,
					  .currency = text,
					  .digits = 2 };
	const struct tm_doc_axis axis = { .title = text,
					  .unit = text,
					  .kind = TM_DOC_MONEY };
	struct tm_doc_figure figure = { .id = text,
					.title = text,
					.alt = text,
					.x = axis,
					.value = axis,
					.size = text };
	struct tm_doc *doc = tm_doc_new(&head);

	for (int role = TM_PAGE_TITLE; role <= TM_PAGE_APPENDIX; role++) {
		tm_doc_page(doc, (enum tm_doc_page_role)role, text, text);
		tm_doc_heading(doc, 2, text);
		tm_doc_paragraph(doc, text);
		tm_doc_emphasis(doc, text);
		tm_doc_warning(doc, text);
		tm_doc_quote(doc, text, text);
		tm_doc_speaker_note(doc, text);
		tm_doc_list(doc, role % 2);
		tm_doc_item(doc, text);
		tm_doc_item(doc, text);
		tm_doc_table(doc, text, text);
		for (int kind = TM_DOC_TEXT; kind <= TM_DOC_SPAN; kind++)
			tm_doc_column(doc, &(struct tm_doc_column){
						   .key = tm_doc_format(doc, "%d%s", kind,
									text),
						   .title = text,
						   .unit = text,
						   .kind = (enum tm_doc_kind)kind });
		tm_doc_group(doc, text);
		tm_doc_row(doc, text);
		for (int kind = TM_DOC_TEXT; kind <= TM_DOC_SPAN; kind++)
			tm_doc_cell_text(doc, text);
		tm_doc_row(doc, text);
		tm_doc_row_emphasis(doc);
		tm_doc_cell_bar(doc, 0.5);
		tm_doc_cell_shown(doc, text);
		tm_doc_cell_span(doc, -1, 1);
		tm_doc_cell_shown(doc, text);
	}
	for (int kind = TM_FIGURE_BARS; kind <= TM_FIGURE_BUBBLES; kind++) {
		figure.kind = (enum tm_doc_figure_kind)kind;
		tm_doc_figure(doc, &figure);
		tm_doc_series(doc, text);
		tm_doc_interval(doc, text, 1, 2, 3);
		tm_doc_series(doc, text);
		tm_doc_point(doc, 1, 2);
	}
	return doc;
}

#endif
