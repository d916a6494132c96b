/*
 * ooxml.h - an office file as a package (ECMA-376 part 2): parts, each with its type,
 * and relationships from one to another. Both office writers are made of this.
 */
#ifndef FORMAT_OOXML_H
#define FORMAT_OOXML_H

#include "lib/base/out.h"
#include "lib/document/doc.h"
#include "lib/format/ooxml/zip.h"

#define TM_OOXML_TYPES "application/vnd.openxmlformats-officedocument."
#define TM_OOXML_NAMES "http://schemas.openxmlformats.org/"
#define TM_OOXML_RELATIONS TM_OOXML_NAMES "officeDocument/2006/relationships"

/* The relationships of one part; { 0 } has none. */
struct tm_rels {
	struct tm_out list;
	int count;
};

/* Add one; type as in ".../relationships/TYPE". The number n of its id, "rIdn". */
int tm_rels_add(struct tm_rels *rels, const char *type, const char *target);

/* Whether text is an address that no office program stumbles over. */
bool tm_rels_links(const char *text);

/* The same for such an address. */
int tm_rels_link(struct tm_rels *rels, const char *address);

struct tm_ooxml {
	struct tm_zip *zip;
	struct tm_out types;
	bool failed;
};

void tm_ooxml_begin(struct tm_ooxml *package);

/*
 * Add a part, "ppt/slides/slide1.xml", with its type without TM_OOXML_TYPES, and the
 * relationships it has. What is given is empty again afterwards; rels may be NULL.
 */
void tm_ooxml_part(struct tm_ooxml *package, const char *name, const char *type,
		   struct tm_out *part, struct tm_rels *rels);

/* The theme: fonts and colours; accent1 is the document's. */
void tm_ooxml_theme(struct tm_ooxml *package, const struct tm_doc *doc, const char *name);

/* The language of the texts as office programs know it: en-US, de. */
const char *tm_ooxml_language(const struct tm_doc *doc);

/*
 * Add what every package has, with `main` as the part to open and `facts` about it
 * for docProps/app.xml, and append all of it to out.
 */
enum tm_status tm_ooxml_end(struct tm_ooxml *package, const struct tm_doc *doc,
			    const char *main, const char *facts, struct tm_out *out,
			    struct tm_error *err);
void tm_ooxml_free(struct tm_ooxml *package);

#endif
