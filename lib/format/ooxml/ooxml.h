/*
 * ooxml.h - an office file as a package (ECMA-376 part 2): parts with content types,
 * and relationships between them. Shared by lib/format/pptx and lib/format/xlsx.
 */
#ifndef FORMAT_OOXML_H
#define FORMAT_OOXML_H

#include "lib/base/out.h"
#include "lib/document/doc.h"
#include "lib/format/ooxml/zip.h"

#define TM_OOXML_TYPES "application/vnd.openxmlformats-officedocument."
#define TM_OOXML_NAMES "http://schemas.openxmlformats.org/"
#define TM_OOXML_RELATIONS TM_OOXML_NAMES "officeDocument/2006/relationships"

/* The relationships of one part; { 0 } is empty. */
struct tm_rels {
	struct tm_out list;
	int count;
};

/* Add one; type as in ".../relationships/TYPE". Returns n of its id "rIdn". */
int tm_rels_add(struct tm_rels *rels, const char *type, const char *target);

/* Whether all office programs accept text as a link. */
bool tm_rels_links(const char *text);

/* Add such a link. */
int tm_rels_link(struct tm_rels *rels, const char *address);

struct tm_ooxml {
	struct tm_zip *zip;
	struct tm_out types;
	bool failed;
};

void tm_ooxml_begin(struct tm_ooxml *package);

/*
 * Add a part, such as "ppt/slides/slide1.xml", with its content type without
 * TM_OOXML_TYPES, and its relationships, which may be NULL. Empties part and rels.
 */
void tm_ooxml_part(struct tm_ooxml *package, const char *name, const char *type,
		   struct tm_out *part, struct tm_rels *rels);

/* Add the theme: fonts and colours; accent1 is the document's accent. */
void tm_ooxml_theme(struct tm_ooxml *package, const struct tm_doc *doc, const char *name);

/* The language of the texts in the form of office programs: en-US, de. */
const char *tm_ooxml_language(const struct tm_doc *doc);

/*
 * Add the parts that every package has, with `main` as the part to open and `facts` for
 * docProps/app.xml, and append the package to out.
 */
enum tm_status tm_ooxml_end(struct tm_ooxml *package, const struct tm_doc *doc,
			    const char *main, const char *facts, struct tm_out *out,
			    struct tm_error *err);
void tm_ooxml_free(struct tm_ooxml *package);

#endif
