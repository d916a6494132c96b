// read_ics.cjs - prints what ical.js (Thunderbird's parser) reads from calendars.
// node read_ics.cjs FILE... prints lines in the form of invitation.py.
const fs = require("fs");
const path = require("path");
const ICAL = require("ical.js");

function addressOf(uri) {
	return decodeURIComponent(uri.replace(/^mailto:/, ""));
}

for (const file of process.argv.slice(2)) {
	const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(file, "utf8")));
	for (const zone of calendar.getAllSubcomponents("vtimezone"))
		ICAL.TimezoneService.register(zone);
	const parts = calendar.getAllSubcomponents("vevent");
	if (parts.length !== 1)
		throw new Error(`${file}: ${parts.length} events`);
	const event = new ICAL.Event(parts[0], { strictExceptions: true });
	const alarm = parts[0].getFirstSubcomponent("valarm");
	const value = (part, name) => part.getFirstPropertyValue(name);
	console.log(JSON.stringify({
		file: path.basename(file, ".ics"),
		uid: event.uid,
		start: event.startDate.toUnixTime(),
		end: event.endDate.toUnixTime(),
		summary: event.summary || "",
		description: event.description || "",
		location: event.location || "",
		attendees: event.attendees.map((property) => [
			property.getParameter("cn") || "",
			addressOf(property.getFirstValue()),
		]),
		reminder: alarm ? -value(alarm, "trigger").toSeconds() / 60 : null,
		method: value(calendar, "method") || "",
		status: value(parts[0], "status"),
		sequence: event.sequence,
	}));
	ICAL.TimezoneService.reset();
}
