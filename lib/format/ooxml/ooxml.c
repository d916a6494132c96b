/* ooxml.c - writing a package: parts, content types, properties. */
#include <stdlib.h>
#include <string.h>

#include "lib/base/escape.h"
#include "lib/document/show.h"
#include "lib/format/ooxml/ooxml.h"
#include "lib/format/ooxml/xml.h"

#define PACKAGE TM_OOXML_NAMES "package/2006/"
#define FAMILY TM_OOXML_NAMES "officeDocument/2006/"

static int add_relation(struct tm_rels *rels, const char *type, const char *target,
			const char *mode)
{
	tm_out_print(&rels->list, "<Relationship Id=\"rId%d\" Type=\"%s/%s\"",
		     ++rels->count, TM_OOXML_RELATIONS, type);
	tm_xml_attribute(&rels->list, "Target", target);
	tm_out_text(&rels->list, mode);
	tm_out_text(&rels->list, "/>");
	return rels->count;
}

int tm_rels_add(struct tm_rels *rels, const char *type, const char *target)
{
	return add_relation(rels, type, target, "");
}

int tm_rels_link(struct tm_rels *rels, const char *address)
{
	return add_relation(rels, "hyperlink", address, " TargetMode=\"External\"");
}

/* Whether only characters of RFC 3986 and complete % escapes occur. */
static bool is_spelled(const char *text)
{
	static const char hex[] = "0123456789abcdefABCDEF";

	for (; *text; text++) {
		if (strchr("\"<>\\^`{|}[]", *text))
			return false;
		if (*text == '%' && (!text[1] || !strchr(hex, text[1]) || !text[2] ||
				     !strchr(hex, text[2])))
			return false;
	}
	return true;
}

/* Whether a host name and an optional port precede the path. */
static bool has_host(const char *text)
{
	size_t host = strspn(text, "0123456789abcdefghijklmnopqrstuvwxyz"
				   "ABCDEFGHIJKLMNOPQRSTUVWXYZ.-");
	const char *port = text + host + (text[host] == ':');
	size_t digits = text[host] == ':' ? strspn(port, "0123456789") : 0;

	if (!host || strchr(".-", *text) || strchr(".-", text[host - 1]) || digits > 4)
		return false;
	for (size_t i = 1; i < host; i++)
		if (text[i] == '.' && text[i - 1] == '.')
			return false;
	return !port[digits] || strchr("/?#", port[digits]);
}

bool tm_rels_links(const char *text)
{
	const char *rest = strstr(text, "://");

	if (!tm_escape_link(text) || strlen(text) > 2000 || !is_spelled(text))
		return false;
	if (*text == 'm' || *text == 'M') {
		rest = strchr(text, '@');
		return rest && rest > strchr(text, ':') + 1 && !strchr(rest + 1, '@') &&
		       !strpbrk(text, "/?#,;") && has_host(rest + 1);
	}
	return rest && has_host(rest + 3);
}

void tm_ooxml_begin(struct tm_ooxml *package)
{
	*package = (struct tm_ooxml){ .zip = tm_zip_new() };
	tm_out_text(&package->types,
		    TM_XML_HEAD "<Types xmlns=\"" PACKAGE "content-types\">"
				"<Default Extension=\"rels\" ContentType=\"application/"
				"vnd.openxmlformats-package.relationships+xml\"/>"
				"<Default Extension=\"xml\" "
				"ContentType=\"application/xml\"/>");
}

static void put_type(struct tm_ooxml *package, const char *name, const char *prefix,
		     const char *type)
{
	struct tm_out *types = &package->types;

	tm_out_print(types, "<Override PartName=\"/%s\" ContentType=\"%s%s+xml\"/>", name,
		     prefix, type);
}

/* "ppt/slides/slide1.xml" has its relationships in "ppt/slides/_rels/slide1.xml.rels" */
static void put_relations(struct tm_ooxml *package, const char *part,
			  const struct tm_rels *rels)
{
	const char *base = strrchr(part, '/');
	struct tm_out name = TM_OUT_INIT, xml = TM_OUT_INIT;

	base = base ? base + 1 : part;
	tm_out_put(&name, part, (size_t)(base - part));
	tm_out_print(&name, "_rels/%s.rels", base);
	tm_out_print(&xml,
		     TM_XML_HEAD "<Relationships xmlns=\"" PACKAGE
				 "relationships\">%s</Relationships>",
		     tm_out_string(&rels->list));
	xml.failed |= name.failed || rels->list.failed;
	tm_zip_add(package->zip, tm_out_string(&name), &xml);
	tm_out_free(&name);
	tm_out_free(&xml);
}

void tm_ooxml_part(struct tm_ooxml *package, const char *name, const char *type,
		   struct tm_out *part, struct tm_rels *rels)
{
	put_type(package, name, TM_OOXML_TYPES, type);
	tm_zip_add(package->zip, name, part);
	package->failed |= part->failed;
	tm_out_clear(part);
	if (!rels)
		return;
	if (rels->count)
		put_relations(package, name, rels);
	package->failed |= rels->list.failed;
	tm_out_clear(&rels->list);
	rels->count = 0;
}

/* Whether text is an existing date, 2025-11-20. */
static bool is_day(const char *text)
{
	static const char like[] = "0000-00-00";
	static const int days[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	int number[3] = { 0, 0, 0 }, part = 0;

	for (size_t i = 0; i < sizeof like; i++) {
		if (like[i] == '0' && text[i] >= '0' && text[i] <= '9')
			number[part] = 10 * number[part] + text[i] - '0';
		else if (like[i] == '0' || like[i] != text[i])
			return false;
		else
			part++;
	}
	if (number[1] < 1 || number[1] > 12 || number[2] < 1)
		return false;
	if (number[1] == 2 && number[2] == 29)
		return number[0] % 4 == 0 && (number[0] % 100 || number[0] % 400 == 0);
	return number[0] && number[2] <= days[number[1] - 1];
}

static void put_element(struct tm_out *out, const char *name, const char *text)
{
	if (!*text)
		return;
	tm_out_print(out, "<%s>", name);
	tm_xml_text(out, text);
	tm_out_print(out, "</%s>", name);
}

/* Author, subject and date; the date is that of the document, not today's. */
static void put_core(struct tm_out *out, const struct tm_doc *doc)
{
	const struct tm_doc_head *head = &doc->head;
	const char *const times[] = { "created", "modified" };

	tm_out_text(out, TM_XML_HEAD
		    "<cp:coreProperties xmlns:cp=\"" PACKAGE "metadata/core-properties\" "
		    "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
		    "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
		    "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
	put_element(out, "dc:title", tm_show_title(doc));
	put_element(out, "dc:subject", head->what);
	put_element(out, "dc:creator", head->organisation);
	put_element(out, "cp:lastModifiedBy", head->organisation);
	for (size_t i = 0; i < 2 && is_day(head->date); i++)
		tm_out_print(out,
			     "<dcterms:%s xsi:type=\"dcterms:W3CDTF\">%sT00:00:00Z"
			     "</dcterms:%s>",
			     times[i], head->date, times[i]);
	put_element(out, "cp:category", head->label);
	put_element(out, "dc:language", tm_ooxml_language(doc));
	tm_out_text(out, "</cp:coreProperties>");
}

static void put_app(struct tm_out *out, const struct tm_doc *doc, const char *facts)
{
	tm_out_text(out,
		    TM_XML_HEAD "<Properties xmlns=\"" FAMILY "extended-properties\">"
				"<Application>tmodel</Application>");
	tm_out_text(out, facts);
	put_element(out, "Company", doc->head.organisation);
	tm_out_text(out, "</Properties>");
}

static void put_root(struct tm_out *out, const char *main)
{
	tm_out_print(out,
		     TM_XML_HEAD "<Relationships xmlns=\"" PACKAGE "relationships\">"
				 "<Relationship Id=\"rId1\" Type=\"" TM_OOXML_RELATIONS
				 "/officeDocument\" Target=\"%s\"/>"
				 "<Relationship Id=\"rId2\" Type=\"" PACKAGE
				 "relationships/metadata/core-properties\" "
				 "Target=\"docProps/core.xml\"/>"
				 "<Relationship Id=\"rId3\" Type=\"" TM_OOXML_RELATIONS
				 "/extended-properties\" Target=\"docProps/app.xml\"/>"
				 "</Relationships>",
		     main);
}

const char *tm_ooxml_language(const struct tm_doc *doc)
{
	const char *language = doc->head.language;
	size_t length = strspn(language, "abcdefghijklmnopqrstuvwxyz"
					 "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");

	if (length < 2 || length > 35 || language[length] || !strcmp(language, "en"))
		return "en-US";
	return language;
}

enum tm_status tm_ooxml_end(struct tm_ooxml *package, const struct tm_doc *doc,
			    const char *main, const char *facts, struct tm_out *out,
			    struct tm_error *err)
{
	struct tm_out xml = TM_OUT_INIT;
	enum tm_status status;

	put_core(&xml, doc);
	put_type(package, "docProps/core.xml", "application/vnd.openxmlformats-package.",
		 "core-properties");
	tm_zip_add(package->zip, "docProps/core.xml", &xml);
	tm_out_clear(&xml);
	put_app(&xml, doc, facts);
	tm_ooxml_part(package, "docProps/app.xml", "extended-properties", &xml, NULL);
	put_root(&xml, main);
	tm_zip_lead(package->zip, "_rels/.rels", &xml);
	tm_out_text(&package->types, "</Types>");
	tm_zip_lead(package->zip, "[Content_Types].xml", &package->types);
	if (package->failed || package->types.failed)
		status = tm_out_of_memory(err);
	else
		status = tm_zip_write(package->zip, out, err);
	tm_out_free(&xml);
	return status;
}

void tm_ooxml_free(struct tm_ooxml *package)
{
	tm_out_free(&package->types);
	tm_zip_free(package->zip);
	package->zip = NULL;
}
