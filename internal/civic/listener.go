package civic

// Listener returns the body whose meetings are watched for news of a
// commitment, by the rule that Judge goes by, so that a page can say of which
// agendas silence was read. It reports false where that body is not known.
func Listener(c Commitment, sittings []Sitting) (CommitteeID, bool) { return listener(c, sittings) }
