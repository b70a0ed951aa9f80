package civic

import "time"

// An Act is what a person does to a commitment or to what a machine says of it.
type Act string

// The acts. Confirm, reject and withdraw speak of one link or one piece of
// evidence; the others of the commitment itself.
const (
	ActConfirm  Act = "confirm"
	ActReject   Act = "reject"
	ActWithdraw Act = "withdraw" // takes back an earlier confirm or reject
	ActClose    Act = "close"    // ends the commitment; the reason says why
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
	Record RecordID
	Entry  EntryID      // the link that is meant; "" if none is
	Item   ItemID       // the evidence that is meant, with Kind; "" if none is
	Kind   EvidenceKind // of that evidence
}
