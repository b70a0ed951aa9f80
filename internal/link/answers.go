package link

import (
	"strings"

	"arising/internal/civic"
)

// answering are the wordings by which minutes speak of recommendations that came to a body.
var answering = []string{"response to the", "responded to the", "in response to the recommendation", "recommendations be", "recommendation be", "recommendations were", "recommendation was",
	"accepted the recommendation", "accepted all", "accept the recommendation", "rejected the recommendation", "agreed the recommendation", "approved the recommendation",
	"recommendations of the", "recommendation of the", "recommendation from the", "recommendations from the", "recommendations on", "recommended by the", "had recommended", "been recommended by",
	"recommendations made by", "recommendation made by", "on the recommendation of", "recommendations had been", "recommendation had been", "recommendations numbered", "committee's recommendation",
	"committee’s recommendation", "panel's recommendation", "panel’s recommendation", "forum's recommendation", "forum’s recommendation", "scrutiny's recommendation", "scrutiny’s recommendation",
	"scrutiny recommendation", "request be", "requests be", "request was", "request of the", "request from the", "views of the", "comments of the", "proposal of the"}

// answers are the words without which a sentence on recommendations answers none:
// that they were considered or noted is no answer.
var answers = []string{"accept", "agree", "reject", "approve", "adopt", "declin", "response to the", "responded to", "supported", "refuse", "recommended by", "had recommended", "been recommended by",
	"on the recommendation", "endorse", "implement", "granted", "acceded", "turned down"}

// noAnswer are the words of an answer that is still to come.
var noAnswer = []string{"response to the recommendations would", "would respond", "will respond", "response was awaited", "response is awaited", "a response would", "a response will", "not yet responded",
	"no response", "be deferred", "was deferred", "views of the committee be noted", "be noted", "are noted", "recommendations be noted", "recommendation be noted", "note the recommendation", "noted the recommendation"}

// answersWhole reports whether an answer that names little, "the recommendation
// be accepted", speaks of this promise: the title of its item is about the
// matter, or its minutes name the meeting that asked.
func (s *shelf) answersWhole(q query, it *shelved, g *sign) bool {
	if g.kind != civic.Responds || it.routine {
		return false
	}
	title := s.cover(q, it.title, nil, 0)
	return title.of(q) >= 0.5 && title.mass >= 0.35 || strings.Contains(it.Minutes, q.Date.Long()) || strings.Contains(it.Title, q.Date.Long())
}
