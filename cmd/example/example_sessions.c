/* example_sessions.c - people, components, a session and meetings of the example. */
#include "cmd/example/example.h"

/* clang-format off */
const char example_persons[] =
"analyst|Security Analyst|analyst@example.com|security;facilitation|82\n"
"cloud-dev|Developer of the pump cloud|cloud-dev@example.com|development|76\n"
"cloud-ops|Operator of the pump cloud|cloud-ops@example.com|devops;administration|84\n"
"architect|Architect of connected pumps|architect@example.com|architecture|98\n"
"product-owner|Product Owner Service|product-owner@example.com|product;business|88\n";

const char example_components[] =
"pump-cloud|Pump cloud|Collects the state of pumps in the field and sends commands|development;architecture;devops\n"
"remote-access|Remote access of suppliers|Lets suppliers maintain machines from outside|administration;security\n";

const char example_sessions[] =
"pump-cloud-review|Review of the pump cloud|We know what can go wrong between a pump and our cloud|Commands to pumps, and who can send them|The web shop|implementation|pump-cloud|analyst|2026-07-14T08:00:00Z|120|30|Room 2\n";

const char example_meetings[] =
"talk-production|one-on-one|production||analyst|2026-05-07T07:00:00Z|45|Office of Production|held|What would stop the plants?\n"
"cloud-review|session||pump-cloud-review|analyst|2026-07-14T08:00:00Z|120|Room 2|planned|Review of the pump cloud\n";
