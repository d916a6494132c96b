/* example_model.c - threats, sources, citations and events of the example. */
#include "cmd/example/example.h"

/* clang-format off */
static const char threats[] =
"ransomware|Extortion by encryption|Criminals encrypt servers and plant computers, copy files first, and ask for money. Orders, shipping and two plants stop.|1.5M|25M|40M|Cost of the stop a week, from the business impact analysis|0.05|0.3||||Two of about thirty firms of our size in the trade association in five years|2026-05-12|Head of IT\n"
"payment-fraud|Payments diverted by deceit|Somebody poses as a manager or a supplier and has an invoice paid into another account.|40k|1.2M||Largest single payments of the last year||||2|4|Our own incident log|2026-05-12|Chief Financial Officer\n"
"design-theft|Theft of pump designs|Drawings and test data of the next series leave the house, and copies appear on the market.||||Pooled from the concerns|0.03|0.25||||Judgement, two comparable cases in the press|2026-05-12|Head of Engineering\n"
"plant-controls|Manipulated plant controls|Somebody changes the controls of a test bench or a furnace. People may be hurt, machines break.|500k|12M|30M|Insurer's estimate for the larger furnace|||0.04|||Audit of the plant network, a judgement|2026-05-19|Head of Production\n"
"supplier-breach|Break-in through a supplier|An attacker uses the remote access or an update of a supplier to get into our network.||||Pooled from the concerns|0.1|0.6||||Reports of a national agency on supply chains|2026-05-19|Head of Purchasing\n"
"personal-data|Loss of personal data|Data of customers or staff are copied and published, or lost with a device.|150k|4M||Two published fines, cost of informing people|0.1|0.5||||Published breaches in our industry|2026-05-19|General Counsel\n"
"connected-pumps|Attack on pumps in the field|Pumps that report to our cloud are switched off or damaged from outside, at many customers at once.|300k|18M|35M|Recall of one series ten years ago|0.02|0.15||||Judgement: no case is known yet|2026-06-02|Head of Service\n"
"ordering-outage|Outage of the ordering platform|The rented platform for orders and spare parts is not reachable for more than a day.|60k|900k||Orders a day in the high season||||3|6|Our own incident log|2026-06-02|Head of Sales\n"
"leavers|Data taken along by leavers|People who leave take price lists, customer lists or programs with them.|80k|2M||Judgement of Sales and People|0.2|1||||Judgement of People|2026-06-02|Head of People\n"
"assistants|Secrets typed into public assistants|Staff paste drafts, code or offers into public services, which keep them.|||||||||||2026-06-09|\n";

static const char sources[] =
"annual-report|Annual report 2025|annual-report|A|Section \"Risks\", pages 38 to 44|2026-03-20\n"
"website|Our website, page on strategy|website|B|Strategy 2030|2026-02-11\n"
"outage-report|Report on the ordering outage in November|internal-report|A|IT problem report 25-117|2025-11-28\n"
"fraud-report|Report on the diverted invoice|breach-report|A|Finance, case 3|2024-09-05\n"
"plant-audit|Audit of the plant network|audit|B|Findings 2, 5 and 9|2026-01-30\n"
"agency|Yearly threat report of a national agency|external|B|Chapter on supply chains|2025-10-15\n"
"incident-counts|Public counts of incidents in manufacturing|incident-data|C|Years 2020 to 2024|2025-06-01\n"
"insurer|Letter of the insurer on fire and furnaces|external|B|Estimate of largest loss|2025-12-12\n"
"canteen|Talk about a competitor's stolen drawings|rumour|E|Heard at the trade fair|2026-04-22\n"
"production-talk|Conversation with the Head of Production|leader|B|One-on-one in May|2026-05-07\n";

static const char citations[] =
"annual-report|ransomware|Extortion is named among the five main risks.|occurrence\n"
"annual-report|design-theft|Half of the margin comes from patents and know-how.|loss\n"
"annual-report|supplier-breach|Three suppliers deliver two thirds of the castings.|occurrence\n"
"website|connected-pumps|Every second pump shall report its state by 2030.|occurrence\n"
"outage-report|ordering-outage|Nineteen hours without orders, 210 calls to the hotline.|occurrence;loss\n"
"fraud-report|payment-fraud|310,000 euros paid to a changed account, 120,000 came back.|occurrence;loss;rate\n"
"plant-audit|plant-controls|Engineering stations share one password and reach the office network.|occurrence\n"
"plant-audit|ransomware|Backups of plant computers are kept on the same network.|loss\n"
"agency|supplier-breach|One in six serious intrusions began at a supplier.|rate\n"
"agency|ransomware|Manufacturing is hit more often than any other industry.|rate\n"
"incident-counts|personal-data|Lost devices and wrong recipients lead the counts.|rate\n"
"incident-counts|leavers|Misuse by insiders is one case in eleven.|rate\n"
"incident-counts|ransomware|Malware is the largest class of actions.|rate\n"
"insurer|plant-controls|Largest loss at the furnace: 12 million euros.|loss\n"
"canteen|design-theft|A competitor is said to have lost the drawings of a whole series.|occurrence\n"
"production-talk|ransomware|A week without the plants costs four weeks of deliveries.|loss\n"
"production-talk|plant-controls|One test bench can be reached from outside for maintenance.|occurrence\n";

static const char events[] =
"plants-stop|Both plants stand still|Extortion or sabotage stops both plants for a week, and customers buy elsewhere.|ransomware\n"
"copied-series|The next series is copied|Drawings leave the house, and a copy is on the market before we are.|design-theft\n"
"money-gone|A large payment goes astray|Seven figures are paid to fraudsters and do not come back.|payment-fraud\n"
"pumps-off|Pumps fail at many customers|Connected pumps are switched off from outside, in waterworks too.|connected-pumps\n";

const struct example example_model[] = {
	{ TM_LEADER, "key|name|title|unit|kind|influence|stance|mission|assets",
	  example_leaders },
	{ TM_SOURCE, "key|title|kind|reliability|citation|date", sources },
	{ TM_THREAT, "key|name|description|loss_low|loss_high|loss_cap|loss_basis|rate_low|"
		     "rate_high|probability|observed_events|observed_years|rate_basis|"
		     "estimated_on|owner", threats },
	{ TM_EVENT, "key|title|description|threat", events },
	{ TM_CONCERN, "key|leader|threat|points|worry|loss_low|loss_high|overlap|harm|text",
	  example_concerns },
	{ TM_CITATION, "source|threat|excerpt|supports", citations },
	{ TM_PERSON, "key|name|email|competences|hourly_cost", example_persons },
	{ TM_COMPONENT, "key|name|description|needs", example_components },
	{ TM_SESSION, "key|title|goal|scope|out_of_scope|phase|component|organiser|start|"
		      "minutes|preparation|place", example_sessions },
	{ TM_MEETING, "key|kind|leader|session|organiser|start|minutes|place|status|purpose",
	  example_meetings },
	{ .columns = NULL },
};
