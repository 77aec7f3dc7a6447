package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.Outcome;
import city.novaaria.dreamocracy.charter.Remedy.By;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.incident.NightmareOnBoard;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.lace.CommandId;
import city.novaaria.dreamocracy.lace.LaceAlarms.LaceAlarm;
import city.novaaria.dreamocracy.lace.LaceRegister.Worn;
import city.novaaria.dreamocracy.objections.Alternative;
import city.novaaria.dreamocracy.objections.FindingParameters;
import city.novaaria.dreamocracy.objections.Objection;
import city.novaaria.dreamocracy.presence.PresenceState;
import city.novaaria.dreamocracy.safestop.SafeStopRegister.SafeStopped;
import city.novaaria.dreamocracy.safestop.SafeStopTrigger;
import city.novaaria.dreamocracy.sanctuary.CrewId;
import city.novaaria.dreamocracy.session.EnrollmentAction;
import city.novaaria.dreamocracy.session.EnrollmentState;
import city.novaaria.dreamocracy.session.SessionView;
import city.novaaria.dreamocracy.watch.RatingSource;
import city.novaaria.dreamocracy.watch.WatchRegister.Latest;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Schema(name = "Board", description = "Everybody in a session at a glance, for who facilitates on duty in it.")
record BoardView(
        @Schema(description = "The session, with what you can do with it now, and how many people are where.")
        SessionView session,

        @Schema(description = "When it was put together.", example = "2143-05-02T18:00:00.000Z")
        Instant evaluatedAt,

        @Schema(description = "What the session as a whole lacks; empty while nothing is asked.")
        List<Lack> lacks,

        @Schema(
                description =
                        "Laces that did not say in time that they let go of their wearer, the oldest first: go there.")
        @Size(max = 100)
        List<Alarm> alarms,

        @Schema(description = "Who is on duty, and whether they are there, by name.") @Size(max = 200)
        List<CrewOnBoard> crew,

        @Schema(description = "That the dream was brought to a gentle end by itself, and why; null unless it was.")
        @Nullable
        EndedByItself endedByItself,

        @Schema(
                description =
                        "Shared nightmares that nobody investigates yet, the first one first: what each of four roles did,"
                                + " side by side.")
        @Size(max = 400)
        List<NightmareOnBoard> nightmares,

        @Schema(description = "Everybody in it, in the order in which they enrolled.") @Size(max = 10_000)
        List<PersonOnBoard> people) {

    @Schema(name = "EndedByItself", description = "Why a dream was brought to a gentle end by itself (LIV-04).")
    record EndedByItself(
            @Schema(description = "Why.", example = "FEW_ACCOMPANY")
            SafeStopTrigger trigger,

            @Schema(description = "When.", example = "2143-05-02T21:20:00.000Z")
            Instant at) {

        static EndedByItself of(SafeStopped stopped) {
            return new EndedByItself(stopped.trigger(), stopped.at());
        }
    }

    @Schema(name = "CrewOnBoard", description = "Somebody on duty in a session.")
    record CrewOnBoard(
            @Schema(description = "Their entry of the crew.", example = "01930000-0000-7000-8000-000000000c05")
            CrewId crewId,

            @Schema(description = "What people call them.", example = "Jun")
            String displayName,

            @Schema(description = "As what they are on duty.", example = "FACILITATOR")
            Role duty,

            @Schema(description = "Whether they are there, as far as it is known.", example = "PRESENT")
            PresenceState presence) {

        @Override
        public String toString() {
            return "CrewOnBoard[" + crewId + "]";
        }
    }

    @Schema(name = "PersonOnBoard", description = "One person in a session, as who accompanies them sees them.")
    record PersonOnBoard(
            @Schema(description = "The enrollment.", example = "01930000-0000-7000-8000-000000000701")
            EnrollmentId enrollmentId,

            @Schema(description = "The person.", example = "01930000-0000-7000-8000-000000000101")
            ParticipantId participantId,

            @Schema(description = "What the person wants to be called.", example = "Aya")
            String displayName,

            @Schema(description = "Where the enrollment stands.", example = "ENROLLED")
            EnrollmentState state,

            @Schema(description = "When the person arrived.") @Nullable
            Instant checkedInAt,

            @Schema(description = "When the person left the dream.") @Nullable
            Instant leftAt,

            @Schema(description = "When the person was seen off after the dream.") @Nullable
            Instant checkedOutAt,

            @Schema(description = "The lace that the person wears, or is to wear; null when there is none.") @Nullable
            WornLace lace,

            @Schema(description = "What was said last of how distressed the person is; null when nothing was.")
            @Nullable
            Distress distress,

            @Schema(
                    description =
                            "Whether the person gives no numbers: do not ask them, look how they are and say so (LIV-02).",
                    example = "false")
            boolean observationOnly,

            @Schema(
                    description = "The gravest outcome in each group of rules, by the letters before the number; null"
                            + " when nothing is asked about the person now.",
                    example = "{\"CON\": \"FAIL\", \"SAF\": \"PASS\"}")
            @Nullable
            Map<String, Outcome> groups,

            @Schema(description = "What the person still lacks; null when nothing is asked about them now.") @Nullable
            List<Lack> lacks,

            @Schema(
                    description = "Where to look whom to call in an emergency.",
                    example = "/api/v1/participants/01930000-0000-7000-8000-000000000101/emergency-contact")
            String emergencyContactHref,

            @Schema(description = "What you can do with the enrollment now.", example = "[\"CHECK_IN\"]")
            List<EnrollmentAction> allowedActions) {

        @Override
        public String toString() {
            return "PersonOnBoard[" + enrollmentId + "]";
        }
    }

    @Schema(name = "WornLace", description = "The lace that is bound to an enrollment.")
    record WornLace(
            @Schema(description = "The device.", example = "01930000-0000-7000-8000-000000000a01")
            UUID deviceId,

            @Schema(description = "What stands on it.", example = "Lace 1")
            String label,

            @Schema(description = "When it last passed its self-test.") @Nullable
            Instant selfTestPassedAt,

            @Schema(description = "Whether it was shown to let go by itself.", example = "true")
            boolean failSafeProved,

            @Schema(
                    description = "Whether somebody signed for it who did not calibrate it themselves.",
                    example = "true")
            boolean signedOff,

            @Schema(
                    description =
                            "Whether an incident took its model out of use: nobody starts with it, and whoever dreams with it"
                                    + " is to come out.",
                    example = "false")
            boolean modelSuspended) {

        static WornLace of(Worn worn) {
            return new WornLace(
                    worn.deviceId(),
                    worn.label(),
                    worn.selfTestPassedAt(),
                    worn.failSafeProved(),
                    worn.signedOff(),
                    worn.modelSuspended());
        }
    }

    @Schema(name = "LaceAlarm", description = "A lace that did not say in time that it let go of its wearer.")
    record Alarm(
            @Schema(
                    description = "What it was told; `POST /api/v1/lace-commands/{commandId}/confirm` once it is off.",
                    example = "01930000-0000-7000-8000-000000000f11")
            CommandId commandId,

            @Schema(description = "The device.", example = "01930000-0000-7000-8000-000000000a01")
            UUID deviceId,

            @Schema(description = "What stands on it.", example = "Lace 1")
            String label,

            @Schema(description = "Since when somebody has to see to it.", example = "2143-05-02T18:00:05.000Z")
            Instant dueAt) {

        static Alarm of(LaceAlarm alarm) {
            return new Alarm(alarm.command(), alarm.device(), alarm.label(), alarm.dueAt());
        }
    }

    @Schema(name = "Distress", description = "What was said last of how distressed somebody is.")
    record Distress(
            @Schema(description = "Subjective units of distress, from 0 to 100.", example = "35")
            int suds,

            @Schema(
                    description = "Whether the person is not quite here, or not quite themselves; null when nothing was"
                            + " said of it.",
                    example = "false")
            @Nullable
            Boolean dissociating,

            @Schema(description = "Who said so.", example = "SELF")
            RatingSource source,

            @Schema(description = "When it was said.", example = "2143-05-02T21:00:00.000Z")
            Instant ratedAt,

            @Schema(
                    description =
                            "Until when a facilitator is to look after the person; null when that is not asked for.",
                    example = "2143-05-02T21:01:00.000Z")
            @Nullable
            Instant lookBy) {

        static Distress of(Latest latest) {
            return new Distress(
                    latest.suds(), latest.dissociating(), latest.source(), latest.ratedAt(), latest.lookBy());
        }

        @Override
        public String toString() {
            return "Distress";
        }
    }

    @Schema(name = "Lack", description = "What stands in the way, and whose turn it is.")
    record Lack(
            @Schema(description = "The rule, or its group where the reason is not told.", example = "SAF-02")
            String rule,

            @Schema(description = "What the rule is about.", example = "Stop signal rehearsed")
            String title,

            @Schema(
                    description =
                            "What was found, for who says it in their own words; `GET /api/v1/charter` lists them.",
                    example = "SAF-02.not-rehearsed")
            @Pattern(regexp = Objection.CODE)
            String code,

            @Schema(
                    implementation = FindingParameters.class,
                    description = "What its texts have places for, by name.",
                    example = "{}")
            Map<String, Object> parameters,

            @Schema(description = "Why, without names and without what anybody wrote.")
            String explanation,

            @Schema(description = "What would put it right; null when nothing is done about it here.") @Nullable
            String remedy,

            @Schema(
                    description =
                            "Whose turn it is: any of these takes the first step; empty when nothing but waiting helps.",
                    example = "[\"DREAMER\"]")
            List<By> turn,

            @Schema(description = "From when on that is possible; null when it is possible now.") @Nullable
            Instant possibleFrom) {

        static Lack of(Objection objection) {
            Optional<Alternative> fix = objection.firstFix();
            return new Lack(
                    objection.rule(),
                    objection.title(),
                    objection.code(),
                    objection.parameters(),
                    objection.explanation(),
                    objection.remedy(),
                    fix.map(alternative ->
                                    alternative.steps().getFirst().remedy().by())
                            .orElse(List.of()),
                    fix.map(Alternative::possibleFrom).orElse(objection.passesAt()));
        }
    }
}
