package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.charter.PolicyProfile;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary;
import city.novaaria.dreamocracy.dreamscape.VersionId;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a caller can do with sessions now, what the charter has to grant, and from when on check-in can begin. */
@Component
class SessionOffers {

    private static final Set<SessionState> AHEAD = EnumSet.of(SessionState.PLANNED, SessionState.OPEN);

    private final EnrollmentRegister dreamers;
    private final SanctuaryRegister sanctuaries;
    private final DreamscapeLibrary dreamscapes;
    private final StepGate gate;
    private final ServerClock clock;

    SessionOffers(
            EnrollmentRegister dreamers,
            SanctuaryRegister sanctuaries,
            DreamscapeLibrary dreamscapes,
            StepGate gate,
            ServerClock clock) {
        this.dreamers = dreamers;
        this.sanctuaries = sanctuaries;
        this.dreamscapes = dreamscapes;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * What is offered in one session.
     *
     * @param checkInFrom from when on people can be checked in; null once that has begun
     * @param gated what the charter has to grant, and does not, or was not asked about
     */
    record Offer(@Nullable Instant checkInFrom, List<SessionAction> actions, List<GatedStepView> gated) {

        static final Offer NOTHING = new Offer(null, List.of(), List.of());

        Offer {
            actions = List.copyOf(actions);
            gated = List.copyOf(gated);
        }
    }

    /** Asks each thing once for all of them, and the charter about none. */
    Map<SessionId, Offer> of(Caller caller, List<? extends ShownSession> sessions) {
        Map<SanctuaryId, PolicyProfile> policies = sanctuaries.policies(sessions.stream()
                .filter(session -> AHEAD.contains(session.state()))
                .map(ShownSession::sanctuaryId)
                .collect(Collectors.toSet()));
        Optional<SessionId> dream = sessions.stream().anyMatch(session -> session.stoppedAt() != null)
                ? dreamers.dreamOf(caller)
                : Optional.empty();
        Set<VersionId> ended = dreamscapes.ended(sessions.stream()
                .filter(session -> SessionAction.POSTPONE.isFor(caller, session))
                .map(ShownSession::versionId)
                .collect(Collectors.toSet()));
        return sessions.stream()
                .collect(Collectors.toMap(
                        ShownSession::id,
                        session -> offer(
                                caller,
                                session,
                                dream,
                                checkInFrom(session, policies),
                                ended.contains(session.versionId()))));
    }

    /** The one for this session alone, without asking the charter. */
    Offer atOnce(Caller caller, ShownSession session) {
        return Objects.requireNonNull(of(caller, List.of(session)).get(session.id()));
    }

    /** The same; of what the charter has to grant, and it is asked about no more than that, it holds what would be granted now. */
    Offer of(Caller caller, ShownSession session) {
        return of(caller, session, step -> gate.wouldSay(step, session.id(), clock.now()));
    }

    Offer of(Caller caller, ShownSession session, Function<SessionAction, Verdict> charter) {
        Offer offer = atOnce(caller, session);
        if (offer.gated().isEmpty()) {
            return offer;
        }
        Set<SessionAction> actions = EnumSet.noneOf(SessionAction.class);
        actions.addAll(offer.actions());
        List<GatedStepView> objected = new ArrayList<>();
        for (GatedStepView step : offer.gated()) {
            Verdict verdict = charter.apply(step.action());
            if (verdict.granted()) {
                actions.add(step.action());
            } else {
                objected.add(GatedStepView.objected(step.action(), verdict));
            }
        }
        return new Offer(offer.checkInFrom(), List.copyOf(actions), objected);
    }

    private static @Nullable Instant checkInFrom(ShownSession session, Map<SanctuaryId, PolicyProfile> policies) {
        return AHEAD.contains(session.state())
                ? session.startsAt()
                        .minus(Objects.requireNonNull(policies.get(session.sanctuaryId()))
                                .checkInWindow())
                : null;
    }

    /** Nobody confirms a scene in which they dream, nor postpones what is never dreamt again. */
    private Offer offer(
            Caller caller,
            ShownSession session,
            Optional<SessionId> dream,
            @Nullable Instant checkInFrom,
            boolean ended) {
        boolean timeForCheckIn = checkInFrom != null && !clock.now().isBefore(checkInFrom);
        boolean dreamsThere = dream.equals(Optional.of(session.id()));
        Map<Boolean, List<SessionAction>> gated = SessionAction.byRight(session, caller, dreamer(caller))
                .filter(action -> action != SessionAction.BEGIN_CHECK_IN || timeForCheckIn)
                .filter(action -> action != SessionAction.CONFIRM_SCENE || !dreamsThere)
                .filter(action -> action != SessionAction.POSTPONE || !ended)
                .collect(Collectors.partitioningBy(SessionAction::gated));
        return new Offer(
                checkInFrom,
                Objects.requireNonNull(gated.get(false)),
                Objects.requireNonNull(gated.get(true)).stream()
                        .map(GatedStepView::notAsked)
                        .toList());
    }

    /** Who is no crew reads a session only from an enrollment in it. */
    private static boolean dreamer(Caller caller) {
        return caller.participant().isPresent() && caller.memberships().isEmpty();
    }
}
