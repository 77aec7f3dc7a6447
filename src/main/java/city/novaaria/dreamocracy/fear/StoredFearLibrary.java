package city.novaaria.dreamocracy.fear;

import city.novaaria.dreamocracy.charter.FearFacts;
import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.participant.WhoIsOfAge;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.vocabulary.Vocabulary;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the tables, anew with every question and with one statement each. */
@Component
class StoredFearLibrary implements FearLibrary, ArtFears {

    private final Fears fears;
    private final WhoIsOfAge ages;
    private final Vocabulary vocabulary;
    private final JdbcClient jdbc;

    StoredFearLibrary(Fears fears, WhoIsOfAge ages, Vocabulary vocabulary, JdbcClient jdbc) {
        this.fears = fears;
        this.ages = ages;
        this.vocabulary = vocabulary;
        this.jdbc = jdbc;
    }

    @Override
    public List<FearFacts> facts(SanctuaryId sanctuary, Collection<FearId> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<FearId, FearFacts> known = fears.among(sanctuary, asked).stream()
                .collect(Collectors.toMap(Fear::id, fear -> fear.facts(vocabulary)));
        return asked.stream()
                .distinct()
                .map(id ->
                        known.getOrDefault(id, new FearFacts(id.value(), false, false, false, false, null, Set.of())))
                .toList();
    }

    @Override
    public List<FearFacts> lockUsedBy(SanctuaryId sanctuary, UUID work) {
        return fears.lockUsedBy(sanctuary, work).stream()
                .map(fear -> fear.facts(vocabulary))
                .toList();
    }

    @Override
    public List<FearFacts> usedBy(SanctuaryId sanctuary, UUID work) {
        return fears.usedBy(sanctuary, work).stream()
                .map(fear -> fear.facts(vocabulary))
                .toList();
    }

    /** Refuses ids that are no fears of the sanctuary: one left out silently would never be asked about again. */
    @Transactional
    @Override
    public void recordUses(SanctuaryId sanctuary, UUID work, Set<FearId> used, Instant at) {
        record(Permission.Purpose.DREAMSCAPE, sanctuary, work, used, at);
    }

    private void record(Permission.Purpose purpose, SanctuaryId sanctuary, UUID work, Set<FearId> used, Instant at) {
        jdbc.sql("delete from fear_use where sanctuary_id = :sanctuary and work_id = :work")
                .param("sanctuary", sanctuary.value())
                .param("work", work)
                .update();
        if (!used.isEmpty() && insertUses(purpose, sanctuary, work, used, at) < used.size()) {
            throw Refused.unprocessable(FieldError.at("#/scenes", "FearOfThisSanctuary", "fears-given-here"));
        }
    }

    private int insertUses(Permission.Purpose purpose, SanctuaryId sanctuary, UUID work, Set<FearId> used, Instant at) {
        return jdbc.sql("""
                        insert into fear_use (fear_id, work_id, sanctuary_id, purpose, used_at)
                        select id, :work, sanctuary_id, :purpose, :at
                        from fear where sanctuary_id = :sanctuary and id in (:fears)""")
                .param("work", work)
                .param("purpose", purpose.name())
                .param("at", Columns.time(at))
                .param("sanctuary", sanctuary.value())
                .param("fears", used.stream().map(FearId::value).toList())
                .update();
    }

    @Override
    public Set<String> owners(SanctuaryId sanctuary, UUID work) {
        return fears.owners(sanctuary, work);
    }

    @Override
    public Set<String> collectors(Collection<FearId> asked) {
        return asked.isEmpty() ? Set.of() : fears.collectors(asked);
    }

    @Override
    public Set<UUID> worksOf(FearId fear) {
        return fears.worksOf(fear);
    }

    @Override
    public List<ArtFear> forArt(SanctuaryId sanctuary, Collection<FearId> asked) {
        return asked.isEmpty() ? List.of() : forArt(fears.among(sanctuary, asked), asked, Fear::forArt);
    }

    @Override
    public List<ArtFear> holdForArt(SanctuaryId sanctuary, Collection<FearId> asked) {
        return asked.isEmpty() ? List.of() : forArt(fears.holdAmong(sanctuary, asked), asked, Fear::forNewArt);
    }

    private List<ArtFear> forArt(List<Fear> found, Collection<FearId> asked, BiFunction<Fear, Boolean, ArtFear> seen) {
        Set<FearId> ofAge = ages.among(
                found.stream().filter(Fear::namesAnybody).map(Fear::given).toList());
        Map<FearId, ArtFear> known =
                found.stream().collect(Collectors.toMap(Fear::id, fear -> seen.apply(fear, ofAge.contains(fear.id()))));
        return asked.stream()
                .distinct()
                .map(id -> known.getOrDefault(id, ArtFear.unknown(id)))
                .toList();
    }

    @Transactional
    @Override
    public void recordArt(SanctuaryId sanctuary, UUID work, Set<FearId> used, Instant at) {
        record(Permission.Purpose.ART, sanctuary, work, used, at);
    }

    @Override
    public Set<FearId> ownedBy(Collection<String> subjects, Collection<FearId> asked) {
        return asked.isEmpty() || subjects.isEmpty() ? Set.of() : fears.ownedBy(subjects, asked);
    }

    @Override
    public List<FearId> holdUsedInArt(Collection<String> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : fears.holdUsedFor(Permission.Purpose.ART, subjects).stream()
                        .map(Fear::id)
                        .toList();
    }

    @Override
    public List<@Nullable String> contributors(Collection<FearId> asked) {
        return asked.isEmpty() ? List.of() : fears.contributors(asked);
    }

    @Override
    public FearId claimed(String claimCode) {
        return fears.findByClaimCodeSha256(Fears.sha256(claimCode))
                .map(Fear::id)
                .orElseThrow(Refused::notFound);
    }
}
