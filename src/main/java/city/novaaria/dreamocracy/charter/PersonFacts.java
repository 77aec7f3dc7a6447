package city.novaaria.dreamocracy.charter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One person who is to be in the experience.
 *
 * @param subject what is said of them is about: their enrollment, or themselves while they ask for one
 * @param present has checked in
 * @param elsewhere is in another running dream, or is on duty for another session that needs them now
 * @param consent their latest consent for this enrollment; null when they gave none
 * @param selfFitness what they last said themselves; null when not asked
 * @param observedFitness what a facilitator last observed; null when not observed
 * @param stopSignalRehearsedFor the kind of dream for which they last rehearsed a stop signal in this session; null when
 *     they did not
 * @param distress the worst that is known since a facilitator last looked; null when nobody said anything
 * @param background what is on record about them, whatever the session
 * @param preparation what was done for this enrollment
 * @param history what they dreamt and booked at any sanctuary of the city
 * @param device the lace that is bound to this enrollment; null when none is
 * @param aftercare what is planned for afterwards
 */
public record PersonFacts(
        UUID participantId,
        Subject subject,
        boolean present,
        boolean elsewhere,
        @Nullable ConsentFacts consent,
        @Nullable FitnessFacts selfFitness,
        @Nullable FitnessFacts observedFitness,
        @Nullable Modality stopSignalRehearsedFor,
        @Nullable DistressFacts distress,
        BackgroundFacts background,
        PreparationFacts preparation,
        HistoryFacts history,
        @Nullable DeviceFacts device,
        AftercareFacts aftercare) {

    /** The same; they are elsewhere, too, when they are among those who are on duty there. */
    public PersonFacts neededBy(Set<String> onDutyElsewhere) {
        return background.signsInAs() != null && onDutyElsewhere.contains(background.signsInAs())
                ? new PersonFacts(
                        participantId,
                        subject,
                        present,
                        true,
                        consent,
                        selfFitness,
                        observedFitness,
                        stopSignalRehearsedFor,
                        distress,
                        background,
                        preparation,
                        history,
                        device,
                        aftercare)
                : this;
    }

    /** The same; what was observed of them is stated, or is not. */
    PersonFacts stated(boolean eventsStated) {
        return new PersonFacts(
                participantId,
                subject,
                present,
                elsewhere,
                consent,
                selfFitness,
                observedFitness,
                stopSignalRehearsedFor,
                distress,
                background,
                preparation,
                history,
                device,
                new AftercareFacts(
                        aftercare.planned(),
                        aftercare.declined(),
                        aftercare.openFromBefore(),
                        aftercare.unsettled(),
                        eventsStated));
    }

    /** Somebody in a running dream, of whom only the boundaries matter now. */
    public static PersonFacts withBoundaries(UUID participantId, Subject subject, BackgroundFacts background) {
        return new PersonFacts(
                participantId,
                subject,
                true,
                false,
                null,
                null,
                null,
                null,
                null,
                background,
                PreparationFacts.NONE,
                HistoryFacts.NONE,
                null,
                AftercareFacts.NONE);
    }

    /**
     * What is on record about a person, whatever the session.
     *
     * @param signsInAs the name by which they would be known as crew; null when they do not sign in
     * @param misdated what was on record before the birth date was corrected; null when it never was
     * @param language the language they read best, as a BCP 47 tag
     * @param reachableContact an emergency contact is on record
     * @param supportPlan what helps and what does not is on record
     * @param lines names of what they do not want to meet, as they said them
     * @param veils names of what they want to be led around, as they said them
     * @param ceiling the strongest intensity that they want for themselves; null when they set none
     * @param screening the latest one; null when they were never screened
     * @param tiedTo subjects of crew on whom they depend
     * @param guardians who may permit for them while they are minors
     */
    public record BackgroundFacts(
            @Nullable String signsInAs,
            LocalDate birthDate,
            @Nullable Misdated misdated,
            String language,
            boolean reachableContact,
            boolean supportPlan,
            Set<String> lines,
            Set<String> veils,
            @Nullable Intensity ceiling,
            @Nullable ScreeningFacts screening,
            Set<String> tiedTo,
            List<GuardianFacts> guardians) {

        public BackgroundFacts {
            lines = Set.copyOf(lines);
            veils = Set.copyOf(veils);
            tiedTo = Set.copyOf(tiedTo);
            guardians = List.copyOf(guardians);
        }

        /** Of nobody in particular, who does not want to meet this. */
        public static BackgroundFacts ofLimits(Set<String> lines, Set<String> veils) {
            return new BackgroundFacts(
                    null, LocalDate.EPOCH, null, "en", true, true, lines, veils, null, null, Set.of(), List.of());
        }

        /** How their guardians sign in; who does not is left out. */
        public Stream<String> guardianSubjects() {
            return guardians.stream().flatMap(guardian -> Stream.ofNullable(guardian.subject()));
        }

        /** When they were born as far as was known then; of several wrong dates the one that made them youngest. */
        public LocalDate birthDateKnown(Instant at) {
            return misdated != null
                            && at.isBefore(misdated.until())
                            && misdated.latest().isAfter(birthDate)
                    ? misdated.latest()
                    : birthDate;
        }

        /** The same with what those have on record who care for the person. */
        public BackgroundFacts cared(@Nullable ScreeningFacts latest, Set<String> ties) {
            return new BackgroundFacts(
                    signsInAs,
                    birthDate,
                    misdated,
                    language,
                    reachableContact,
                    supportPlan,
                    lines,
                    veils,
                    ceiling,
                    latest,
                    ties,
                    guardians);
        }

        @Override
        public String toString() {
            return "BackgroundFacts";
        }
    }

    /**
     * A birth date was wrong on record.
     *
     * @param latest of all the wrong dates the last in the calendar
     * @param until when the right one was confirmed
     */
    public record Misdated(LocalDate latest, Instant until) {

        @Override
        public String toString() {
            return "Misdated";
        }
    }

    /**
     * The outcome of a screening, never its answers.
     *
     * @param cleared a qualified person has cleared a REFER
     * @param vulnerable the person is easily hurt or pressed at present
     * @param notClearedBy subjects who found what needs a second look, or are close to the person; empty when none is needed
     */
    public record ScreeningFacts(
            UUID screeningId,
            Finding outcome,
            boolean cleared,
            Instant at,
            Instant validUntil,
            boolean vulnerable,
            Set<String> notClearedBy) {

        public ScreeningFacts {
            notClearedBy = Set.copyOf(notClearedBy);
        }

        /** Somebody else has to look, who may clear. */
        public boolean needsSecondLook() {
            return outcome == Finding.HARD_STOP || (outcome == Finding.REFER && !cleared);
        }

        /** The same when these must not be the ones who look. */
        public ScreeningFacts notClearedBy(Set<String> subjects) {
            return new ScreeningFacts(screeningId, outcome, cleared, at, validUntil, vulnerable, subjects);
        }

        /** What a screening comes to. */
        public enum Finding {
            CLEARED,
            REFER,
            HARD_STOP
        }

        @Override
        public String toString() {
            return "ScreeningFacts";
        }
    }

    /**
     * One guardian of a minor.
     *
     * @param subject how they sign in; null when they do not
     * @param validUntil the verification ends then; null when it does not end
     * @param alone why there is no second one is on record
     */
    public record GuardianFacts(
            UUID guardianId,
            @Nullable String subject,
            @Nullable Instant validUntil,
            boolean alone) {

        @Override
        public String toString() {
            return "GuardianFacts[" + guardianId + "]";
        }
    }

    /**
     * What was done for this enrollment.
     *
     * @param wayHome how the person gets home is on record
     * @param groupAgreement the person keeps what others show to themselves
     * @param facilitatorsMet the people who facilitate whom the person has met and agreed to
     * @param permissions what guardians said for this enrollment, the latest of each
     * @param ownFear a fear that this person submitted is used
     * @param observedOnly the person gives no numbers of how distressed they are
     */
    public record PreparationFacts(
            boolean wayHome,
            boolean groupAgreement,
            Set<String> facilitatorsMet,
            List<PermissionFacts> permissions,
            boolean ownFear,
            boolean observedOnly,
            @Nullable CheckOutFacts checkOut) {

        /** Nothing was done yet. */
        public static final PreparationFacts NONE =
                new PreparationFacts(false, false, Set.of(), List.of(), false, false, null);

        public PreparationFacts {
            facilitatorsMet = Set.copyOf(facilitatorsMet);
            permissions = List.copyOf(permissions);
        }

        @Override
        public String toString() {
            return "PreparationFacts";
        }
    }

    /** What one guardian said, in the shape of a consent. */
    public record PermissionFacts(UUID guardianId, ConsentFacts consent) {}

    /**
     * How a person leaves the house.
     *
     * @param surfacedAt when they came out of the dream; null while they are in it
     * @param fitToLeave a facilitator attests it
     * @param wayHomeFollowed they leave as planned, or the deviation is on record
     * @param inGoodHands somebody took them home, or a guardian said that they go alone; it matters for minors
     */
    public record CheckOutFacts(
            @Nullable Instant surfacedAt, boolean fitToLeave, boolean wayHomeFollowed, boolean inGoodHands) {}

    /**
     * What a person dreamt and booked at any sanctuary of the city.
     *
     * @param highestCompleted the strongest intensity that they came out of together with the others, and nothing serious
     *     happened; null when none
     * @param exposures each intensity that they dreamt at, with the last time they came out of it
     * @param bookings their other enrollments in sessions that are still to come
     * @param unsettledAt of their dreams in which something serious happened that is not settled, how strong the mildest was;
     *     null when there is none
     */
    public record HistoryFacts(
            @Nullable Intensity highestCompleted,
            List<ExposureFacts> exposures,
            List<BookingFacts> bookings,
            @Nullable Intensity unsettledAt) {

        /** Has never dreamt here, and booked nothing else. */
        public static final HistoryFacts NONE = new HistoryFacts(null, List.of(), List.of());

        /** Nothing serious happened to them that is not settled. */
        public HistoryFacts(
                @Nullable Intensity highestCompleted, List<ExposureFacts> exposures, List<BookingFacts> bookings) {
            this(highestCompleted, exposures, bookings, null);
        }

        public HistoryFacts {
            exposures = List.copyOf(exposures);
            bookings = List.copyOf(bookings);
        }
    }

    /** The last time that a person came out of a dream of that intensity. */
    public record ExposureFacts(Intensity intensity, Instant endedAt) {}

    /** Another enrollment of the person. */
    public record BookingFacts(Intensity intensity, Instant startsAt) {}

    /**
     * The lace that is bound to an enrollment.
     *
     * @param selfTestPassedAt null when it never passed one
     * @param failSafeProved it was seen to let go safely when power or network is lost
     * @param signedOff a technologist signed this binding
     * @param stillToLetGo what it was told to do, and did not say yet that it let go; null when nothing is open
     * @param modelSuspended an incident suspended what is of its make
     */
    public record DeviceFacts(
            UUID deviceId,
            String firmwareSha256,
            @Nullable Instant selfTestPassedAt,
            boolean failSafeProved,
            boolean signedOff,
            @Nullable UUID stillToLetGo,
            boolean modelSuspended) {}

    /**
     * What is planned for afterwards.
     *
     * @param planned how long after the end each check-in is due that has an owner
     * @param declined those that the person declined
     * @param openFromBefore a check-in of an earlier dream is due, and not settled
     * @param unsettled check-ins of this enrollment that are neither done, nor declined, nor given up rightly
     * @param eventsStated a facilitator signed whether adverse events were observed, also that none were
     */
    public record AftercareFacts(
            Set<Duration> planned,
            Set<Duration> declined,
            boolean openFromBefore,
            int unsettled,
            boolean eventsStated) {

        /** Nothing is planned, and nothing stated. */
        public static final AftercareFacts NONE = new AftercareFacts(Set.of(), Set.of(), false, 0);

        /** Nothing is stated yet. */
        public AftercareFacts(Set<Duration> planned, Set<Duration> declined, boolean openFromBefore, int unsettled) {
            this(planned, declined, openFromBefore, unsettled, false);
        }

        public AftercareFacts {
            planned = Set.copyOf(planned);
            declined = Set.copyOf(declined);
        }
    }

    /**
     * How distressed somebody is.
     *
     * @param suds subjective units of distress, from 0 to 100
     * @param dissociating not quite here, or not quite themselves
     */
    public record DistressFacts(int suds, boolean dissociating) {

        /** Whether somebody who is in this state is not to be in a dream. */
        public boolean isTooMuch(PolicyProfile policy) {
            return dissociating || suds >= policy.distressStepOutFrom();
        }

        @Override
        public String toString() {
            return "DistressFacts";
        }
    }

    /** One attestation of being fit right now. */
    public record FitnessFacts(boolean fit, Instant at) {}

    /**
     * One act of consent.
     *
     * @param versionId the dreamscape version that was consented to
     * @param disclosureSha256 of the text that was served to the same person and is cited
     * @param ownAct was given by the person, signed in as themselves
     * @param offered the scopes that were asked about
     * @param answered each scope that was decided one by one
     * @param granted the scopes that are granted now
     * @param receiptIssuedAt when the person was given the receipt; null when they were not
     * @param servedAt when the text that it cites was shown; null once it is given
     */
    public record ConsentFacts(
            UUID consentId,
            Standing standing,
            UUID versionId,
            String disclosureSha256,
            boolean ownAct,
            Set<Scope> offered,
            Set<Scope> answered,
            Set<Scope> granted,
            Instant firstServedAt,
            Instant givenAt,
            Instant validUntil,
            Understanding understanding,
            @Nullable Instant receiptIssuedAt,
            @Nullable Instant servedAt) {

        public ConsentFacts {
            offered = Set.copyOf(offered);
            answered = Set.copyOf(answered);
            granted = Set.copyOf(granted);
        }

        /**
         * What shows whether the person understood the text.
         *
         * @param questions of the text, in its order; empty when it comes with none
         * @param failedBefore how many other tries at these questions failed
         * @param taughtBack the person told a member of the crew in their own words, who found it right
         */
        public record Understanding(List<QuestionFacts> questions, int failedBefore, boolean taughtBack) {

            /** The text comes with no questions. */
            public static final Understanding NOTHING_ASKED = new Understanding(List.of(), 0, false);

            public Understanding {
                questions = List.copyOf(questions);
            }
        }

        /**
         * One question about the text.
         *
         * @param right was answered as the text says; null when it was left out
         */
        public record QuestionFacts(
                boolean critical, @Nullable Boolean right) {}

        /** Whether the record as such still counts. */
        public enum Standing {
            ACTIVE,
            REFUSED,
            WITHDRAWN,
            SUPERSEDED
        }
    }
}
