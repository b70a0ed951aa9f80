package modgov

import (
	"fmt"
	"strconv"

	"arising/internal/day"
)

// MeetingURL returns the address of a meeting's page by the meeting's number.
func MeetingURL(base string, mid int) string {
	return build(base, "ielistdocuments.aspx", "mid", mid)
}

// ItemURL returns the address of an agenda item's own page, on which its
// minutes are not cut.
func ItemURL(base string, id int) string { return build(base, "mgai.aspx", "id", id) }

// AttendanceURL returns the address of the page that says who was at a meeting.
func AttendanceURL(base string, mid int) string {
	return build(base, "mgmeetingattendance.aspx", "id", mid)
}

// CommitteeURL returns the address of a committee's details.
func CommitteeURL(base string, id int) string {
	return build(base, "mgcommitteedetails.aspx", "id", id)
}

// CommitteesURL returns the address of the list of current committees.
func CommitteesURL(base string) string { return build(base, "mglistcommittees.aspx", "", 0) }

// MeetingListURL returns the address of a committee's meetings of one year;
// year 0 is the site's own window of about a year and a half.
func MeetingListURL(base string, committee, year int) string {
	a := parts(base, "ielistmeetings.aspx", "cid", committee)
	a.put("year", strconv.Itoa(year), false)
	return a.Canonical()
}

// CalendarURL returns the address of one month's meetings of all committees.
func CalendarURL(base string, year, month int) string {
	a := parts(base, "mgcalendarmonthview.aspx", "m", month)
	a.put("dd", strconv.Itoa(year), false)
	return a.Canonical()
}

// WhatsNewURL returns the address of the site's list of what was published of late.
func WhatsNewURL(base string) string { return build(base, "mgwhatsnew.aspx", "", 0) }

// FeedURL returns the address of the feed that says the same of the whole site.
func FeedURL(base string) string { return build(base, "mgrss.aspx", "", 0) }

// CommitteeFeedURL returns the address of the feed of what one committee has published.
func CommitteeFeedURL(base string, committee int) string {
	return build(base, "mgrss.aspx", "cid", committee)
}

// PlansURL returns the address of the list of bodies that keep forward plans.
func PlansURL(base string) string { return build(base, "mgplanshome.aspx", "", 0) }

// RegisterURL returns the address of the register of published decisions, of
// bodies, members and officers alike, by day of publication, both days
// inclusive. The register has no pages: a window shows all its rows, and a
// window of years was reported to run out of time.
func RegisterURL(base string, from, to day.Date) string {
	a := parts(base, "mgdelegateddecisions.aspx", "ds", 2) // 2 is published, 1 forthcoming
	a.window(from, to)
	return a.Canonical()
}

// OfficerRegisterURL returns the address of the register of officers' decisions,
// which is a part of the other and is open on some sites that close that.
func OfficerRegisterURL(base string, from, to day.Date) string {
	a := parts(base, "mglistofficerdecisions.aspx", "full", 1)
	a.put("bam", "1", false)
	a.window(from, to)
	return a.Canonical()
}

func (a *Address) window(from, to day.Date) {
	a.put("dr", slashed(from)+"-"+slashed(to), false)
	a.put("act", "Find", false)
	a.put("next", "true", false)
}

// PackChooserURL returns the address of the page that leads to a meeting's
// pack. The number is that of the agenda, which need not be the meeting's.
func PackChooserURL(base string, agenda int) string {
	return build(base, "mgchoosedocpack.aspx", "id", agenda)
}

// WebService returns the address of one call of the site's web service.
// Parameters that its description calls optional are in fact required.
func WebService(base, method string, params map[string]string) string {
	a := parts(base, "mgwebservice.asmx/"+lower(method), "", 0)
	for name, value := range params {
		a.Params[lower(name)] = value
	}
	return a.Canonical()
}

// CommitteesService asks for all committees, those that meet no more among them.
func CommitteesService(base string) string { return WebService(base, "GetCommittees", nil) }

// MeetingsService asks for the meetings of a committee from one day to another,
// both inclusive. Dates must be written dd/mm/yyyy: some sites ignore others
// and answer with all that they hold (reported), so check what comes.
func MeetingsService(base string, committee int, from, to day.Date) string {
	return WebService(base, "GetMeetings", map[string]string{
		"lCommitteeId": strconv.Itoa(committee), "sFromDate": slashed(from), "sToDate": slashed(to),
	})
}

// MeetingService asks for one meeting with all its items and their whole minutes.
func MeetingService(base string, mid int) string {
	return WebService(base, "GetMeeting", map[string]string{"lMeetingId": strconv.Itoa(mid)})
}

func slashed(d day.Date) string {
	return fmt.Sprintf("%02d/%02d/%04d", d.Day(), int(d.Month()), d.Year())
}

func build(base, page, name string, id int) string { return parts(base, page, name, id).Canonical() }

// parts assembles an address; a base that cannot be read stays as it is
// written, so that the fetch fails with that base in its message.
func parts(base, page, name string, id int) Address {
	a := Address{Base: base, Page: page, Kind: Other, Params: map[string]string{}}
	if b, err := BaseOf(base); err == nil {
		a.Base = b
	}
	if name != "" {
		a.Params[name] = strconv.Itoa(id)
	}
	a.setKind()
	return a
}
