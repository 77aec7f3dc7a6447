package city.novaaria.dreamocracy.guidance;

import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface EthicsNotes extends JpaRepository<EthicsNote, EthicsNoteId> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from EthicsNote n where n.id = :note")
    Optional<EthicsNote> lock(EthicsNoteId note);

    /** Which of them are asked for; what is null filters nothing. */
    record Filter(
            @Nullable String rule,
            @Nullable Set<EthicsNoteKind> kinds,
            @Nullable Set<EthicsNoteState> states,
            @Nullable Set<SanctuaryId> sanctuaries) {}

    /** One branch for each state: of what is published all of its audience, of the rest that of each house. */
    static List<KeysetBranch> branches(Caller caller, Filter filter) {
        return Stream.of(EthicsNoteState.values())
                .filter(state -> filter.states() == null || filter.states().contains(state))
                .flatMap(state -> state.published() ? published(caller, state, filter) : within(caller, state, filter))
                .flatMap(branch -> filter.kinds() == null
                        ? Stream.of(branch)
                        : filter.kinds().stream().map(kind -> branch.and("n.kind = ?", kind.name())))
                // the notes about one rule are few enough to be read as a whole
                .map(branch -> filter.rule() == null
                        ? branch
                        : branch.and(
                                "n.id in (select r.note_id from ethics_note_rule r where r.rule = ?)", filter.rule()))
                .toList();
    }

    private static Stream<KeysetBranch> published(Caller caller, EthicsNoteState state, Filter filter) {
        KeysetBranch ofState = KeysetBranch.of("n.id", "ethics_note n where n.state = ?", state.name());
        KeysetBranch all = caller.sanctuariesAs(Role.ETHICIST).isEmpty()
                ? ofState.and("n.audience = ?", EthicsNoteAudience.ANYBODY.name())
                : ofState;
        return filter.sanctuaries() == null
                ? Stream.of(all)
                : filter.sanctuaries().stream().map(house -> all.and("n.sanctuary_id = ?", house.value()));
    }

    private static Stream<KeysetBranch> within(Caller caller, EthicsNoteState state, Filter filter) {
        return caller.sanctuariesAs(Role.ETHICIST).stream()
                .filter(house ->
                        filter.sanctuaries() == null || filter.sanctuaries().contains(house))
                .map(house -> in(house, state));
    }

    /** Those of one house in one state. */
    static KeysetBranch in(SanctuaryId house, EthicsNoteState state) {
        return KeysetBranch.of(
                "n.id", "ethics_note n where n.sanctuary_id = ? and n.state = ?", house.value(), state.name());
    }
}
