package link

import "strings"

// A body's account of what it asked for is known by the head of its table, whatever
// the item is called: when it was asked, what it was, and how it stands.

// The heads of such columns, in small letters. A meeting or minute says by itself of
// what kind the table is; a day does so beside what was asked.
var (
	standingHeads = phrasesOf("status", "progress", "position", "update", "state", "where it stands", "where are we", "current position", "latest position", "latest", "current status", "progress to date",
		"progress made", "how it stands", "action taken", "what was done", "what has been done", "what happened", "state of play", "rag", "rag status", "response", "responses", "reply", "result", "results", "comment", "comments", "latest update", "done", "completed")
	sittingHeads = phrasesOf("meeting", "minute", "minute ref", "minute no", "minute number", "min", "meeting date", "date of meeting", "meeting and item", "minute and date", "from meeting", "meeting of")
	dayHeads     = phrasesOf("date", "made", "made on", "raised", "date raised", "asked", "date set", "agreed", "date agreed", "set", "when asked", "when", "date made", "asked on", "since")
	askedHeads   = phrasesOf("action", "actions", "action point", "action agreed", "action required", "agreed action", "business", "matter", "undertaking", "promise", "promised", "request", "asked for", "decision", "outcome sought",
		"outcome", "commitment", "follow-up", "task", "to do", "what", "what was asked", "what was agreed", "what was promised", "what was to be done", "action or recommendation", "recommendation or action", "information requested", "point")
)

// keepsAccount reports whether minutes hold such a table.
func keepsAccount(minutes string) bool {
	for at := 0; at < len(minutes); {
		end, row := nextLine(minutes, at)
		if row && headsAccount(minutes[at:end]) {
			return true
		}
		for at = end; row && at < len(minutes); at = end { // past the rows of this table
			end, row = nextLine(minutes, at)
			if !row {
				break
			}
		}
	}
	return false
}

// headsAccount reports whether a row is the head of such a table.
func headsAccount(row string) bool {
	if len(row) > longestHead {
		return false
	}
	stands, sat, dated, asked := false, false, false, false
	for cell := range strings.SplitSeq(strings.ToLower(strings.Trim(row, "| \n")), " | ") {
		cell = strings.Trim(cell, " .:?*")
		stands, sat, dated, asked = stands || standingHeads[cell], sat || sittingHeads[cell], dated || dayHeads[cell], asked || askedHeads[cell]
	}
	return stands && (sat || dated && asked)
}

// longestHead is the most bytes of a row that heads a table.
const longestHead = 160

func phrasesOf(all ...string) map[string]bool {
	out := make(map[string]bool, len(all))
	for _, p := range all {
		out[p] = true
	}
	return out
}
