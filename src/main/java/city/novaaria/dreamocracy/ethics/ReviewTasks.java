package city.novaaria.dreamocracy.ethics;

import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.http.KeysetBranch;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.tasks.TaskBranch;
import city.novaaria.dreamocracy.tasks.TaskKind;
import city.novaaria.dreamocracy.tasks.TaskSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** What waits in reviews, by the conditions of {@link EthicsReview#allowedActions}. */
@Repository
class ReviewTasks implements TaskSource {

    private static final String MINE =
            " (select 1 from ethics_reviewer mine where mine.review_id = r.id and mine.subject = ?%s)";

    private static final String NOT_MADE = DreamscapeLibrary.NOT_MADE_BY.formatted("r.dreamscape_id");

    /** Neither has a part in the dreamscape, nor has said that something keeps them from deciding. */
    private static final String DECIDES = NOT_MADE + " and not exists" + MINE.formatted(" and mine.conflict");

    /** No incident that keeps the caller from approving it has suspended a version before it. */
    private static final String NOT_AFTER_SUSPENDED = """
            not exists (select 1 from ethics_review later
                join ethics_review r on r.dreamscape_id = later.dreamscape_id
                    and r.dreamscape_version < later.dreamscape_version
                join ethics_suspension_cause c on c.review_id = r.id
                where later.id = mine.review_id and c.incident_id in (?))""";

    /** Nobody is reminded any more of an approval that lapsed so long ago. */
    private static final Duration WRITTEN_OFF = Duration.ofDays(365);

    private final Panels panels;
    private final EthicsReviews reviews;
    private final CausesOfSuspension causes;

    ReviewTasks(Panels panels, EthicsReviews reviews, CausesOfSuspension causes) {
        this.panels = panels;
        this.reviews = reviews;
        this.causes = causes;
    }

    @Override
    public Stream<TaskBranch> tasksOf(Caller caller, Instant at) {
        Set<SanctuaryId> deciding = caller.sanctuariesAs(Role.ETHICIST);
        Set<String> circle = deciding.isEmpty() ? Set.of() : panels.circleOf(caller);
        Set<UUID> open =
                deciding.isEmpty() ? Set.of() : causes.hindering(reviews.suspendingAt(deciding), caller.subject());
        return Stream.concat(
                caller.sanctuaries().stream().flatMap(house -> evidence(caller, house)),
                deciding.stream().flatMap(house -> decisions(caller.subject(), circle, open, house, at)));
    }

    /** Whoever wrote the version shows it, too, when they weave no more. */
    private static Stream<TaskBranch> evidence(Caller caller, SanctuaryId house) {
        return Stream.of("APPROVED_WITH_CONDITIONS", "SUSPENDED")
                .map(state -> in(house, state)
                        .and("exists (select 1 from ethics_condition c where c.review_id = r.id and c.blocking"
                                + " and c.evidence is null and c.verified_at is null)"))
                .map(open -> caller.holds(house, Role.WEAVER) ? open : open.and("r.author = ?", caller.subject()))
                .map(open -> ofVersion(TaskKind.GIVE_EVIDENCE, house, open));
    }

    private static Stream<TaskBranch> decisions(
            String self, Set<String> circle, Set<UUID> openIncidents, SanctuaryId house, Instant at) {
        Stream<TaskBranch> undecided = Stream.of("SUBMITTED", "IN_REVIEW")
                .map(state -> ofVersion(
                        TaskKind.DECLARE_INTERESTS,
                        house,
                        in(house, state).and("not exists" + MINE.formatted(""), self)));
        Stream<TaskBranch> declared = Stream.of(KeysetBranch.of(
                                "mine.review_id",
                                "ethics_reviewer mine where mine.subject = ? and mine.voted_at is null and not mine.conflict",
                                self)
                        // counting leaves the database no choice but to begin with the few declarations
                        .and(
                                "(select count(*) from ethics_review r where r.id = mine.review_id and r.sanctuary_id = ?"
                                        + " and r.state = 'IN_REVIEW' and " + NOT_MADE + ") = 1",
                                house.value(),
                                circle))
                .map(branch -> openIncidents.isEmpty() ? branch : branch.and(NOT_AFTER_SUSPENDED, openIncidents))
                .map(branch -> ofVersion(TaskKind.VOTE, house, branch));
        Stream<TaskBranch> evidenced = Stream.of("APPROVED_WITH_CONDITIONS", "SUSPENDED")
                .map(state -> ofVersion(
                        TaskKind.VERIFY_CONDITION,
                        house,
                        in(house, state)
                                .and(
                                        "exists (select 1 from ethics_condition c where c.review_id = r.id and c.blocking"
                                                + " and c.evidence is not null and c.verified_at is null"
                                                + " and not exists (select 1 from ethics_minute m where m.review_id = r.id"
                                                + " and m.condition_id = c.id and m.kind = 'EVIDENCE_GIVEN' and m.subject = ?))",
                                        self)
                                .and(DECIDES, circle, self)));
        Stream<TaskBranch> proposed = Stream.of(ofVersion(
                TaskKind.CONCUR,
                house,
                KeysetBranch.of(
                                "r.id",
                                "ethics_review r where r.sanctuary_id = ? and r.ruled_material = false"
                                        + " and r.ruling_in_force_since is null and r.state <> 'REJECTED'",
                                house.value())
                        .and(
                                "not exists (select 1 from ethics_concurrence c where c.review_id = r.id and c.subject = ?)",
                                self)
                        .and(DECIDES, circle, self)
                        .orderedBy("r.ruled_material, r.ruling_in_force_since, r.id")));
        Stream<TaskBranch> ending = Stream.of("APPROVED", "APPROVED_WITH_CONDITIONS")
                .map(state -> ofVersion(
                        TaskKind.RENEW_APPROVAL,
                        house,
                        in(house, state)
                                // also when it has lapsed: renewing it is possible still
                                .and(
                                        "r.expires_at > ? and r.expires_at <= ?",
                                        at.minus(WRITTEN_OFF),
                                        at.plus(EthicsReview.REMINDER))
                                .and("(select d.retired_at from dreamscape d where d.id = r.dreamscape_id) is null")
                                .and(
                                        "not exists"
                                                + MINE.formatted(
                                                        " and mine.renewed_at > ?"
                                                                + " and mine.renewed_at > coalesce(r.renewed_at, r.decided_at)"),
                                        self,
                                        at.minus(EthicsReview.REMINDER))
                                .and(DECIDES, circle, self)
                                .orderedBy("r.sanctuary_id, r.state, r.expires_at, r.id")));
        Stream<TaskBranch> suspended = Stream.of(ofVersion(
                TaskKind.REINSTATE,
                house,
                withoutOpen(openIncidents, in(house, "SUSPENDED"))
                        .and("coalesce(r.suspended_by, '') <> ? and coalesce(r.widened_by, '') <> ?", self, self)
                        .and("not exists (select 1 from ethics_condition c where c.review_id = r.id and c.blocking"
                                + " and c.verified_at is null)")
                        .and(DECIDES, circle, self)));
        return Stream.of(undecided, declared, evidenced, proposed, ending, suspended)
                .flatMap(tasks -> tasks);
    }

    private static KeysetBranch withoutOpen(Set<UUID> incidents, KeysetBranch suspended) {
        return incidents.isEmpty()
                ? suspended
                : suspended.and(
                        "not exists (select 1 from ethics_suspension_cause c where c.review_id = r.id"
                                + " and c.incident_id in (?))",
                        incidents);
    }

    private static KeysetBranch in(SanctuaryId house, String state) {
        return KeysetBranch.of(
                "r.id", "ethics_review r where r.sanctuary_id = ? and r.state = '%s'".formatted(state), house.value());
    }

    private static TaskBranch ofVersion(TaskKind kind, SanctuaryId house, KeysetBranch reviews) {
        return TaskBranch.ofVersion(kind, house, "ethics_review", "dreamscape_version", reviews);
    }
}
