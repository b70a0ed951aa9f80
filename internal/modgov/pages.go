package modgov

import "strings"

// A pageSpec says how the sites themselves spell a page and those of its
// parameters that decide what it shows. All others are noise: bcr (resets the
// breadcrumb), Ver, GL, XXR, and RPID where it is a number drawn anew for each
// visit.
type pageSpec struct {
	name   string
	kind   PageKind
	params []paramSpec // in the order in which they are written; the first that is set gives the page's number
}

// A paramSpec is one parameter: its spelling and the other names it goes by.
type paramSpec struct {
	name  string
	other []string // lower case
	zero  bool     // "0" means something; elsewhere it means the same as leaving the parameter out
}

// pages lists what we know by lower-case name. Where the same parameter was
// seen under several names the first is the one that the sites write most.
var pages = index([]pageSpec{
	page("uuCoverPage.aspx", Home),
	page("ieDocHome.aspx", Home, "categories"),
	page("mgListCommittees.aspx", Committees),
	page("mgCommitteeStructure.aspx", Committees),
	page("mgCommitteeDetails.aspx", Committee, "ID"),
	page("ieListMeetings.aspx", MeetingList, "CId|committeeid", "Year", "Act", "D", "Info"),
	page("mgCalendarMonthView.aspx", Calendar, "M", "DD", "CID", "ACT"),
	page("mgCalendarWeekView.aspx", Calendar, "WN", "M", "DD", "D", "CID", "ACT"),
	page("mgCalendarAgendaView.aspx", Calendar, "M", "DD", "D", "CID", "ACT"),
	page("ieListDocuments.aspx", Meeting, "MId|meetingid"),
	page("mgAi.aspx", Item, "ID"),
	page("ieDecisionDetails.aspx", Decision, "ID", "AIId"),
	page("mgDecisionDetails.aspx", Decision, "IId", "Opt"),
	page("mgDelegatedDecisions.aspx", DecisionList, "DS*", "DR", "ACT", "RP", "K", "V", "DM", "HD", "D", "Next", "H", "META"),
	page("mgListOfficerDecisions.aspx", DecisionList, "FULL", "BAM", "DR", "ACT", "K", "DM", "DEP", "PH", "LO", "C3", "D", "Next"),
	page("mgChooseDocPack.aspx", PackChooser, "ID", "SID"),
	page("mgIssueHistoryHome.aspx", Issue, "IId"),
	page("mgIssueHistoryChronology.aspx", Issue, "IId"),
	page("ieIssueDetails.aspx", Issue, "IId", "Opt"),
	page("mgPlansHome.aspx", PlanList),
	page("mgListPlans.aspx", PlanList, "RPId|rp", "RD", "ST"),
	page("mgListPlanItems.aspx", PlanItems, "PlanId", "RP|rpid"),
	page("mgWhatsNew.aspx", WhatsNew, "CID", "WID", "CT", "DR", "b", "RT"),
	page("ieDocSearch.aspx", Search, "SS", "DT", "CA", "SB", "ADV"),
	page("ieSearchResults.aspx", Search, "SS", "DT", "ADV", "CA", "SB", "SD", "ED", "CI", "PG"),
	page("ieSearchResults2.aspx", Search, "SS", "DT", "ADV", "CA", "SB", "SD", "ED", "CI", "PG"),
	page("mgMeetingAttendance.aspx", Attendance, "ID"),
	page("mgListRecordedVotes.aspx", Votes, "AIID", "MID"),
	page("mgListRecordedVotesShort.aspx", Votes, "AIID", "MID"),
	page("mgReasonsRestricted.aspx", Restricted, "ID", "OID", "OT"),
	page("ecCatDisplay.aspx", Library, "cat", "path", "sch"),
	page("ceListDocuments.aspx", Library, "MID", "RD", "DF"),
	page("mgConvert2PDF.aspx", Document, "ID", "T*", "ISATT"),
	page("mgRss.aspx", Feed, "CID", "Type", "f"),
	page("mgUserInfo.aspx", Person, "UID"),
	page("mgMemberIndex.aspx", Person, "VW"),
	page("ieLogon.aspx", Login),
	page("mgError.aspx", ErrorPage),
})

// page reads one line of the table: "CId|committeeid" is a parameter that also
// goes by committeeid, "DS*" one whose zero means something.
func page(name string, kind PageKind, params ...string) pageSpec {
	p := pageSpec{name: name, kind: kind}
	for _, s := range params {
		names := strings.Split(s, "|")
		first, zero := strings.CutSuffix(names[0], "*")
		p.params = append(p.params, paramSpec{first, names[1:], zero})
	}
	return p
}

func index(list []pageSpec) map[string]pageSpec {
	m := make(map[string]pageSpec, len(list))
	for _, p := range list {
		m[lower(p.name)] = p
	}
	return m
}

// serviceParams gives the spelling of the web service's parameters; the list
// was reported from the service's own description (WSDL).
var serviceParams = func() map[string]string {
	m := map[string]string{}
	for _, s := range strings.Fields(`sRid lCommitteeId sFromDate sToDate bIsAscendingDateOrder lAttachmentId
		lAttachmentPath bGlobalCalendar lUserId sDateStart sDateEnd lUserID sPostcode lWardId lElectionId lType
		lMeetingId sShortName bIsMPs sSecurityId`) {
		m[lower(s)] = s
	}
	m["luserid"] = "lUserId"
	return m
}()

// serviceMethods gives the spelling of the methods that we call.
var serviceMethods = map[string]string{
	"getcommittees":        "GetCommittees",
	"getmeetings":          "GetMeetings",
	"getallmeetingsbydate": "GetAllMeetingsByDate",
	"getmeeting":           "GetMeeting",
}

// lower folds ASCII letters only, so that bytes of any encoding stay as they are.
func lower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if c >= 'A' && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}
