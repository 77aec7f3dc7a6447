package city.novaaria.dreamocracy.gallery;

import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Artworks that wait for their weaver, or for those who are to be named with them. */
@Repository
class ArtworkTasks implements TaskSource {

    /** Whoever answered, in whichever way, is asked no more until it changes. */
    private static final String ASKED = """
            exists (select 1 from %s s join %s f on f.id = s.%s
                where s.artwork_id = a.id and f.%s in (?) and s.outcome = 'IN_USE' and s.attribution in ('PSEUDONYM', 'NAMED')
                  and (s.approved_sha256 is null or s.approved_sha256 <> a.content_sha256)
                  and (s.declined_sha256 is null or s.declined_sha256 <> a.content_sha256))""";

    private static final String ASKED_FOR_ANY = "(" + ASKED.formatted("artwork_source", "fear", "fear_id", "owner")
            + " or " + ASKED.formatted("artwork_reflection", "reflection", "reflection_id", "author") + ")";

    /** From what the caller gave, of which there is little. */
    private static final String HOUSES = """
            select a.sanctuary_id from fear f join artwork_source s on s.fear_id = f.id
                join artwork a on a.id = s.artwork_id
            where f.owner = any (:subjects) and a.state = 'IN_APPROVAL' and s.attribution in ('PSEUDONYM', 'NAMED')
            union
            select a.sanctuary_id from reflection r join artwork_reflection s on s.reflection_id = r.id
                join artwork a on a.id = s.artwork_id
            where r.author = any (:subjects) and a.state = 'IN_APPROVAL' and s.attribution in ('PSEUDONYM', 'NAMED')""";

    /** As {@link Artwork} allows to submit it: by a source, or by a scene that was made of no fear. */
    private static final String MADE_OF_SOMETHING = """
            (exists (select 1 from artwork_source s where s.artwork_id = found.place and s.outcome = 'IN_USE')
                or exists (select 1 from artwork_reflection s where s.artwork_id = found.place and s.outcome = 'IN_USE')
                or exists (select 1 from artwork_scene s where s.artwork_id = found.place and s.fears = '[]'))""";

    private final Rows rows;

    ArtworkTasks(Rows rows) {
        this.rows = rows;
    }

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        Stream<TaskBranch> named = caller.signedIn()
                ? rows
                        .ask(HOUSES)
                        .param("subjects", Rows.texts(caller.subjects()))
                        .query((row, _) -> new SanctuaryId(Columns.uuid(row, "sanctuary_id")))
                        .list()
                        .stream()
                        .map(house -> TaskBranch.ofNothing(
                                TaskKind.APPROVE_ARTWORK,
                                house,
                                Artworks.in(house, ArtworkState.IN_APPROVAL)
                                        .and(ASKED_FOR_ANY, caller.subjects(), caller.subjects())))
                : Stream.of();
        Set<SanctuaryId> weaving = caller.sanctuariesAs(Role.WEAVER);
        return Stream.concat(named, weaving.stream().flatMap(house -> ofWeaver(caller, house)));
    }

    private static Stream<TaskBranch> ofWeaver(Caller caller, SanctuaryId house) {
        KeysetBranch own = Artworks.in(house, ArtworkState.DRAFT).and("a.author in (?)", caller.subjects());
        return Stream.of(
                TaskBranch.ofNothingUnless(
                        MADE_OF_SOMETHING, Remedy.CHANGE_ARTWORK, TaskKind.FINISH_ARTWORK, house, own),
                takeOut(TaskKind.TAKE_OUT_FEAR, house, "artwork_source"),
                takeOut(TaskKind.TAKE_OUT_REFLECTION, house, "artwork_reflection"));
    }

    private static TaskBranch takeOut(TaskKind kind, SanctuaryId house, String sources) {
        KeysetBranch pending = KeysetBranch.of(
                        "a.id", "artwork a where a.sanctuary_id = ? and a.pending_until is not null", house.value())
                .and("exists (select 1 from " + sources
                        + " s where s.artwork_id = a.id and s.outcome = 'PENDING_WITH_WEAVER')");
        return TaskBranch.ofNothingDue(kind, house, "artwork", "pending_until", pending);
    }
}
