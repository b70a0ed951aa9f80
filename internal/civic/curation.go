package civic

import "time"

// An Act is what a person does to a commitment or to what a machine says of it.
type Act string

// The acts. Confirm, reject, link, unlink and withdraw speak of one link or one
// piece of evidence; correct, and withdraw with a field, of one field; the
// others of the commitment itself.
const (
	ActConfirm  Act = "confirm"
	ActReject   Act = "reject"
	ActLink     Act = "link"     // ties what no machine proposed; it counts as confirmed
	ActUnlink   Act = "unlink"   // parts them again; it is never proposed again
	ActWithdraw Act = "withdraw" // takes back an earlier confirm, reject, link, unlink or correct
	ActCorrect  Act = "correct"
	ActClose    Act = "close" // ends the commitment; the reason says why
	ActReopen   Act = "reopen"
	ActNote     Act = "note"
)

// A Curation is one thing that a person said. Curations are only ever added;
// the newest rules. They name records by id, so they outlive a new extraction.
type Curation struct {
	ID     int64 // rises with each; 0 before it is stored
	At     time.Time
	Who    string
	Act    Act
	Reason string
	Record RecordID     // as it was called then; its words may have been corrected since
	Entry  EntryID      // the link that is meant; "" if none is
	Item   ItemID       // the evidence that is meant, with Kind; "" if none is
	Kind   EvidenceKind // of that evidence
	Field  Field        // of a correction; "" if it is none
	Value  string       // what that field should say; see Field
}
