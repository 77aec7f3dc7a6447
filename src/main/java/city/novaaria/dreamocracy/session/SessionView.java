package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.dreamscape.DreamscapeId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.SessionId;
import city.novaaria.dreamocracy.sanctuary.ChamberId;
import city.novaaria.dreamocracy.session.SessionOffers.Offer;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Schema(name = "Session", description = "A shared dream.")
public record SessionView(
        @Schema(description = "Its id.", example = "01930000-0000-7000-8000-000000000601")
        SessionId id,

        @Schema(description = "The sanctuary.", example = "01930000-0000-7000-8000-000000000001")
        SanctuaryId sanctuaryId,

        @Schema(description = "The chamber.", example = "01930000-0000-7000-8000-000000000011")
        ChamberId chamberId,

        @Schema(description = "The dreamscape.", example = "01930000-0000-7000-8000-000000000401")
        DreamscapeId dreamscapeId,

        @Schema(description = "The number of its version.", example = "1")
        int dreamscapeVersion,

        @Schema(description = "What people call it.", example = "An evening in the Oasis")
        String title,

        @Schema(
                description = "When it is to start; once it has, when it did if that was earlier than planned.",
                example = "2143-05-02T20:00:00.000Z")
        Instant startsAt,

        @Schema(
                description = "From when on check-in can begin; null once it has, and where `hidden` names it.",
                example = "2143-05-02T19:00:00.000Z")
        @Nullable
        Instant checkInFrom,

        @Schema(
                description = "When the dream is to end, counted from when it really started.",
                example = "2143-05-02T20:40:00.000Z")
        Instant endsAt,

        @Schema(
                description = "When the chamber is to be free again, after the time to ground people.",
                example = "2143-05-02T21:00:00.000Z")
        Instant chamberFreeAt,

        @Schema(description = "How many places there are.", example = "6")
        int capacity,

        @Schema(description = "The fewest dreamers.", example = "2")
        int minimumDreamers,

        @Schema(description = "Where it stands.", example = "OPEN")
        SessionState state,

        @Schema(description = "When it started.") @Nullable Instant startedAt,

        @Schema(
                description = "From then on the dream lasts much longer than planned: it is to be ended, and does not"
                        + " resume.")
        @Nullable
        Instant overdueFrom,

        @Schema(description = "Since when it is paused.") @Nullable
        Instant pausedAt,

        @Schema(description = "When it ended.") @Nullable Instant endedAt,

        @Schema(description = "How it ended.", example = "ENDED") @Nullable
        EndReason endReason,

        @Schema(
                description = "Why it was cancelled; null when it was not.",
                example = "The chamber has to be repaired.")
        @Nullable
        String cancelReason,

        @Schema(
                description = "What kept it from taking place; null when it was not cancelled.",
                example = "CHAMBER_UNAVAILABLE")
        @Nullable
        CancelKind cancelKind,

        @Schema(
                description = "The series that it is one of; null when it was neither copied nor is a copy.",
                example = "01930000-0000-7000-8000-000000000601")
        @Nullable
        SessionId seriesId,

        @Schema(description = "Who is on duty; empty once your enrollment has ended.")
        List<DutyView> crew,

        @Schema(description = "What `expand` asked for; null when it asked for nothing, and where `hidden` names it.")
        @Nullable
        ExpandedView expanded,

        @Schema(description = "How many people are where; all 0 once your enrollment has ended.")
        EnrollmentCountsView seats,

        @Schema(
                description =
                        "What you can do with it now. OPEN, START, RESUME and CLOSE are among it where the charter was asked"
                                + " and grants them; only what somebody keeps to themselves can still keep a step from being"
                                + " granted.",
                example = "[\"BEGIN_CHECK_IN\"]")
        List<SessionAction> allowedActions,

        @Schema(description = "What would be yours to do now if the charter granted it.")
        List<GatedStepView> gatedSteps,

        @Schema(
                description = "The members that you do not read once your enrollment has ended, whatever there is to"
                        + " read: they are null, empty or 0.",
                example = "[]")
        List<String> hidden) {

    private static final List<String> HIDDEN_FROM_WHO_LEFT = List.of("checkInFrom", "crew", "expanded", "seats");

    static SessionView of(ShownSession session, EnrollmentCountsView seats, Offer offer) {
        return of(session, DutyView.of(session), null, seats, offer, List.of());
    }

    /** The same, with what else was asked for. */
    static SessionView of(SeenSession session, @Nullable ExpandedView expanded, Offer offer) {
        return of(session, DutyView.of(session), expanded, session.seats(), offer, List.of());
    }

    /** Nothing about anybody who is in it. */
    static SessionView plain(ShownSession session) {
        return of(session, List.of(), null, EnrollmentCountsView.NONE, Offer.NOTHING, HIDDEN_FROM_WHO_LEFT);
    }

    private static SessionView of(
            ShownSession session,
            List<DutyView> crew,
            @Nullable ExpandedView expanded,
            EnrollmentCountsView seats,
            Offer offer,
            List<String> hidden) {
        return new SessionView(
                session.id(),
                session.sanctuaryId(),
                session.chamberId(),
                session.dreamscapeId(),
                session.dreamscapeVersion(),
                session.title(),
                session.shownStart(),
                offer.checkInFrom(),
                session.endsAt(),
                session.chamberFreeAt(),
                session.capacity(),
                session.minimumDreamers(),
                session.state(),
                session.startedAt(),
                session.overdueFrom(),
                session.pausedAt(),
                session.endedAt(),
                session.endReason(),
                session.cancelReason(),
                session.cancelKind(),
                session.seriesId(),
                crew,
                expanded,
                seats,
                offer.actions(),
                offer.gated(),
                hidden);
    }

    @Override
    public String toString() {
        return "SessionView[" + id + "]";
    }
}
