package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.charter.GrantedWaiver.Said;
import city.novaaria.dreamocracy.charter.WaiverClass;
import city.novaaria.dreamocracy.charter.WaiverFacts;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A granted waiver and one of its votes; a waiver without votes comes once, without any. */
record GrantedVote(WaiverFacts waiver, Optional<Said> said) {

    GrantedVote(
            UUID waiver,
            String rule,
            @Nullable UUID person,
            WaiverClass by,
            Instant expiresAt,
            @Nullable String voter,
            WaiverVote.@Nullable Choice vote) {
        this(
                new WaiverFacts(waiver, rule, person, by, expiresAt),
                voter == null ? Optional.empty() : Optional.of(new Said(voter, vote == WaiverVote.Choice.APPROVE)));
    }

    @Override
    public String toString() {
        return "GrantedVote";
    }
}
