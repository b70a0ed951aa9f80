package web

import (
	"net/http"
	"net/url"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
)

// A follow is a file that goes with a page: a feed of it, a calendar, its
// lines. Those with a Type are named in the page's head as well, where feed
// readers look for them.
type follow struct{ Text, URL, Type string }

const (
	atomType     = "application/atom+xml"
	calendarType = "text/calendar"
	embedType    = "application/json+oembed"
)

func feedOf(path string) follow { return follow{"Feed (Atom)", path, atomType} }

func calendarOf(path string) follow { return follow{"Calendar of meetings", path, calendarType} }

// embedOf tells other sites how to show a page of ours in theirs.
func (s *Server) embedOf(c *gin.Context, path string) string {
	return "/oembed?url=" + url.QueryEscape(s.base(c)+path)
}

// What the linked data of our pages is made of, in the words of schema.org.
type about = map[string]any

// aboutMeeting tells of a meeting as an event of its committee.
func aboutMeeting(base string, m civic.Meeting) about {
	e := about{"@context": "https://schema.org", "@type": "Event", "@id": base + "/meetings/" + string(m.ID), "url": base + "/meetings/" + string(m.ID),
		"name": where(m.CommitteeName, m.Title), "organizer": aboutBody(base, m.Council, m.CouncilName, m.Committee, m.CommitteeName)}
	if m.Date.Known() {
		e["startDate"] = m.Date.String()
	}
	if m.Venue != "" {
		e["location"] = about{"@type": "Place", "name": m.Venue}
	}
	e["eventStatus"] = "https://schema.org/EventScheduled"
	if m.State == civic.Cancelled {
		e["eventStatus"] = "https://schema.org/EventCancelled"
	}
	if isWeb(m.URL) {
		e["sameAs"] = m.URL
	}
	return e
}

func aboutBody(base string, council civic.CouncilID, councilName string, committee civic.CommitteeID, name string) about {
	return about{"@type": "GovernmentOrganization", "name": name, "url": base + "/committees/" + string(committee),
		"parentOrganization": about{"@type": "GovernmentOrganization", "name": councilName, "url": base + "/councils/" + string(council)}}
}

// aboutItem tells of an agenda item and quotes what was recorded for it.
func aboutItem(base string, it civic.Item, name string) about {
	at := base + "/items/" + string(it.ID)
	event := about{"@type": "Event", "name": it.CommitteeName, "url": base + "/meetings/" + string(it.Meeting),
		"organizer": aboutBody(base, it.Council, it.CouncilName, it.Committee, it.CommitteeName)}
	if it.MeetingDate.Known() {
		event["startDate"] = it.MeetingDate.String()
	}
	out := about{"@context": "https://schema.org", "@type": "CreativeWork", "@id": at, "url": at, "name": name, "inLanguage": "en-GB", "about": event}
	if isWeb(it.URL) {
		out["isBasedOn"] = it.URL
	}
	var quotes []about
	for _, r := range it.Records {
		quotes = append(quotes, about{"@type": "Quotation", "url": at + "#" + string(r.ID), "text": r.Quote})
	}
	if quotes != nil {
		out["hasPart"] = quotes
	}
	return out
}

// aboutCommitment quotes a commitment and says where it was recorded.
func aboutCommitment(base string, c civic.Commitment) about {
	at := base + "/commitments/" + string(c.ID)
	out := about{"@context": "https://schema.org", "@type": "Quotation", "@id": at, "url": at, "text": c.Quote, "inLanguage": "en-GB",
		"isPartOf": about{"@type": "CreativeWork", "name": c.ItemTitle, "url": base + "/items/" + string(c.Item)},
		"creator":  aboutBody(base, c.Council, c.CouncilName, c.Body, c.CommitteeName)}
	if c.MeetingDate.Known() {
		out["datePublished"] = c.MeetingDate.String()
	}
	if isWeb(c.URL) {
		out["isBasedOn"] = c.URL
	}
	return out
}

// notHere is what oEmbed wants said of an address that is not ours.
var notHere = &pageError{status: http.StatusNotFound, title: "This cannot be embedded", message: "Give the address of an agenda item or of a commitment on this site."}
