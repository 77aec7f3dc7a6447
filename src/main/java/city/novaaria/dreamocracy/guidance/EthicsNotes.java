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

    /** A branch of what anybody reads, one of what ethicists read, and one of the unpublished of each house. */
    static List<KeysetBranch> branches(Caller caller, Filter filter) {
        Set<SanctuaryId> houses = caller.sanctuariesAs(Role.ETHICIST);
        Stream<KeysetBranch> published = houses.isEmpty()
                ? Stream.of(published(EthicsNoteAudience.ANYBODY, filter))
                : Stream.of(EthicsNoteAudience.values()).map(audience -> published(audience, filter));
        Stream<KeysetBranch> within = houses.stream()
                .filter(house ->
                        filter.sanctuaries() == null || filter.sanctuaries().contains(house))
                .map(house -> from(filter, "n.sanctuary_id = ? and not n.published", house.value()));
        return Stream.concat(published, within)
                .flatMap(branch -> EthicsNotes.each(branch, filter.kinds(), "n.kind = ?"))
                .flatMap(branch -> EthicsNotes.each(branch, filter.states(), "n.state = ?"))
                .toList();
    }

    private static KeysetBranch published(EthicsNoteAudience audience, Filter filter) {
        KeysetBranch all = from(filter, "n.published and n.audience = ?", audience.name());
        return filter.sanctuaries() == null
                ? all
                : all.and(
                        "n.sanctuary_id in (?)",
                        filter.sanctuaries().stream().map(SanctuaryId::value).toList());
    }

    private static KeysetBranch from(Filter filter, String condition, Object value) {
        return filter.rule() == null
                ? KeysetBranch.of("n.id", "ethics_note n where " + condition, value)
                : KeysetBranch.of(
                        "r.note_id",
                        "ethics_note_rule r join ethics_note n on n.id = r.note_id where " + condition
                                + " and r.rule = ?",
                        value,
                        filter.rule());
    }

    private static <T extends Enum<T>> Stream<KeysetBranch> each(
            KeysetBranch branch, @Nullable Set<T> wanted, String condition) {
        return wanted == null ? Stream.of(branch) : wanted.stream().map(one -> branch.and(condition, one.name()));
    }
}
