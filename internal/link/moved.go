package link

import (
	"strings"

	"arising/internal/civic"
	"arising/internal/when"
)

// replacing are the wordings by which minutes say that something takes the
// place of what was promised.
var replacing = []string{"supersed", "rescind", "no longer required", "no longer needed", "no longer necessary", "replaced by", "replaced with", "in place of the", "instead of the",
	"overtaken by events", "withdrawn from the work programme", "removed from the work programme"}

// plainlyReplaced are those of replacing that are said of plans and papers
// only. Of the others boilers are replaced too, and deputies sit in place of members.
var plainlyReplaced = []string{"supersed", "rescind", "overtaken by events", "withdrawn from the work programme", "removed from the work programme"}

// pieces are the kinds of thing that are promised and can be replaced.
var pieces = []string{"report", "plan", "strategy", "policy", "review", "visit", "letter", "survey", "action", "recommendation", "request", "update", "briefing", "resolution",
	"decision", "study", "audit", "presentation", "workshop", "case", "appraisal", "consultation", "evaluation"}

// deferring are the wordings by which minutes say that something is put off.
var deferring = []string{"deferred", "defer the", "defer this", "defer consideration", "deferment of", "postpone", "adjourn", "slipped", "rescheduled", "re-scheduled", "put back to",
	"carried forward to", "carried over to", "held over", "delayed until", "been delayed", "be delayed", "moved to the", "would now be brought", "would now be reported",
	"would now be presented", "will now be brought", "will now be presented", "would now come", "will now come", "extension of time", "extension was granted", "extended to",
	"more time", "placed on the work programme for", "placed on the agenda for"}

// plainlyDeferred are those of deferring that need no new day beside them. Of
// the others works slip, meetings adjourn for tea and items are moved to the top of the agenda.
var plainlyDeferred = []string{"deferred", "defer the", "defer this", "defer consideration", "deferment of", "postpone", "held over"}

// deferredThings follow "deferred" in the words of finance, not of procedure.
var deferredThings = []string{"deferred payment", "deferred pension", "deferred member", "deferred income", "deferred capital", "deferred liabilit", "deferred tax", "deferred receipt",
	"deferred charge", "deferred benefit", "deferred debt", "deferred beneficiar", "deferred credit"}

// notDeferred are the words of a deferral that was not made.
var notDeferred = []string{"not be deferred", "not deferred", "not to defer", "not been deferred", "rather than defer", "instead of defer", "rather than be deferred", "against defer",
	"without defer", "could be deferred", "should not", "whether", "if deferred", "lost", "defeated", "not seconded", "no seconder", "not supported", "not carried", "fell", "rejected",
	"suggested", "asked that", "refused"}

// motions are the words of a motion; what was resolved on it stands elsewhere,
// unless the same sentence says so.
var (
	motions  = []string{"proposed that", "proposed to", "proposed deferr", "moved that", "moved by", "moved to defer", "moved deferr", "motion to", "motion that", "seconded"}
	resolves = []string{"agreed", "carried", "resolved", "approved", "decided"}
)

// movedBefore are the words by which a sentence tells of an earlier deferral.
var movedBefore = []string{"been deferred", "deferred from", "which was deferred", "that was deferred", "which were deferred", "that were deferred", "been postponed", "postponed from",
	"which was postponed", "been adjourned", "adjourned from", "been delayed", "rescheduled from", "been rescheduled", "deferred at", ", deferred", "previously deferred", "earlier deferred"}

// brought are the words by which a sentence tells that what had been put off has come.
var brought = []string{"presented", "submitted", "reported", "introduced", "considered", "brought", "received"}

// deferral reads a sentence with a wording of deferring: as putting off now, as
// a report of what had been put off before, or as neither.
func deferral(cue, low string, it *Item) (civic.EvidenceKind, bool) {
	if anyOf(low, notDeferred) || anyOf(low, deferredThings) || anyOf(low, motions) && !anyOf(low, resolves) {
		return "", false
	}
	switch on := ahead(low, it); {
	case on:
		return civic.DeferredTo, true
	case anyOf(low, movedBefore):
		return civic.ReportedBack, anyOf(low, brought) && !anyOf(low, notBrought)
	}
	return civic.DeferredTo, anyOf(cue, plainlyDeferred)
}

// laterOn are times to come without a day.
var laterOn = []string{"next meeting", "future meeting", "later meeting", "later date", "following meeting", "subsequent meeting", "next ordinary meeting", "next cycle"}

// ahead reports whether a sentence names a time after its meeting.
func ahead(low string, it *Item) bool {
	if anyOf(low, laterOn) {
		return true
	}
	for _, e := range when.Find(low, it.Date, when.Calendar{}) {
		if e.To.After(it.Date) {
			return true
		}
	}
	return false
}

// unready is the kind of a sign that says that what was promised did not come.
// It shows nothing by itself; it keeps an item from being read as the report.
const unready civic.EvidenceKind = "not ready"

// notBrought are the wordings of it.
var notBrought = []string{"could not be presented", "could not be brought", "could not be reported", "could not be submitted", "not yet available", "not available", "was not ready",
	"were not ready", "is not ready", "not yet ready", "not been prepared", "not yet been prepared", "not been finalised", "not yet been finalised", "not been received",
	"not yet been received", "not yet been analysed", "not been analysed", "not yet been completed", "not been completed", "unable to present", "unable to report", "no report had",
	"still awaited", "is awaited", "was awaited", "remained outstanding", "remains outstanding", "not been possible to"}

// comes are the things that a meeting waits for.
var comes = []string{"report", "update", "paper", "result", "case", "figures", "presentation", "findings", "plan", "review", "strategy", "policy", "draft", "analysis", "response"}

// promisedPiece reports whether the sentence names the piece that was promised:
// the plan, the report, the visit.
func promisedPiece(quote, sentence string) bool {
	quote, sentence = " "+strings.ToLower(quote), " "+strings.ToLower(sentence)
	for _, p := range pieces {
		if strings.Contains(quote, " "+p) && strings.Contains(sentence, " "+p) {
			return true
		}
	}
	return false
}
