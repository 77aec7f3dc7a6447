package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Rule;
import java.util.List;

/** Every rule in force, by the name that the code has for it. */
public final class Rules {

    public static final Rule APPROVAL_IN_FORCE = new ApprovalInForce();
    public static final Rule REVIEWERS_ARE_INDEPENDENT = new ReviewersAreIndependent();
    public static final Rule QUORUM_IS_REACHED = new QuorumIsReached();
    public static final Rule APPROVAL_HAS_NOT_LAPSED = new ApprovalHasNotLapsed();
    public static final Rule ONLY_HAZARDS_CHANGE_THE_DREAM = new OnlyHazardsChangeTheDream();
    public static final Rule APPROVAL_IS_NOT_SUSPENDED = new ApprovalIsNotSuspended();
    public static final Rule EVERY_PARTICIPANT_CONSENTS = new EveryParticipantConsents();
    public static final Rule CONSENT_CITES_THE_SERVED_TEXT = new ConsentCitesTheServedText();
    public static final Rule SCOPES_ARE_DECIDED_ONE_BY_ONE = new ScopesAreDecidedOneByOne();
    public static final Rule THE_TEXT_IS_UNDERSTOOD = new TheTextIsUnderstood();
    public static final Rule TIME_TO_THINK_IT_OVER = new TimeToThinkItOver();
    public static final Rule NOBODY_WHO_WITHDREW = new NobodyWhoWithdrew();
    public static final Rule THE_REST_STILL_HOLDS = new TheRestStillHolds();
    public static final Rule CONSENT_MEETS_THIS_VERSION = new ConsentMeetsThisVersion();
    public static final Rule GUARDIANS_PERMIT_AND_THE_CHILD_AGREES = new GuardiansPermitAndTheChildAgrees();
    public static final Rule WHO_COMES_OF_AGE_CONSENTS_ANEW = new WhoComesOfAgeConsentsAnew();
    public static final Rule NOBODY_DEPENDS_ON_THE_CREW = new NobodyDependsOnTheCrew();
    public static final Rule SCREENED_AND_CLEARED = new ScreenedAndCleared();
    public static final Rule FIT_RIGHT_NOW = new FitRightNow();
    public static final Rule ENOUGH_FACILITATORS = new EnoughFacilitators();
    public static final Rule STOP_SIGNAL_REHEARSED = new StopSignalRehearsed();
    public static final Rule SUPPORT_IS_AT_HAND = new SupportIsAtHand();
    public static final Rule LACES_ARE_PROVED = new LacesAreProved();
    public static final Rule ONE_STEP_AT_A_TIME = new OneStepAtATime();
    public static final Rule ENOUGH_TIME_BETWEEN_DREAMS = new EnoughTimeBetweenDreams();
    public static final Rule CONTENT_STAYS_WITHIN_BOUNDARIES = new ContentStaysWithinBoundaries();
    public static final Rule FEARS_ARE_USED_AS_PERMITTED = new FearsAreUsedAsPermitted();
    public static final Rule FEARS_ARE_SCREENED = new FearsAreScreened();
    public static final Rule EVERYBODY_IS_IN_PLACE = new EverybodyIsInPlace();
    public static final Rule NOBODY_IN_DISTRESS_DREAMS = new NobodyInDistressDreams();
    public static final Rule A_STOP_HOLDS = new AStopHolds();
    public static final Rule NOTHING_ENDS_THE_DREAM = new NothingEndsTheDream();
    public static final Rule NOBODY_IS_RECORDED_UNASKED = new NobodyIsRecordedUnasked();
    public static final Rule AFTERCARE_IS_PLANNED = new AftercareIsPlanned();
    public static final Rule AFTERCARE_IS_CARRIED_OUT = new AftercareIsCarriedOut();
    public static final Rule ADVERSE_EVENTS_ARE_STATED = new AdverseEventsAreStated();
    public static final Rule INCIDENTS_ARE_LOOKED_INTO = new IncidentsAreLookedInto();
    public static final Rule FOUR_ROLES_CONTAIN_IT = new FourRolesContainIt();
    public static final Rule EVERYBODY_HAS_THEIR_RECEIPT = new EverybodyHasTheirReceipt();
    public static final Rule WHAT_IS_SHOWN_STAYS_HERE = new WhatIsShownStaysHere();
    public static final Rule NOBODY_LEAVES_TOO_SOON = new NobodyLeavesTooSoon();
    public static final Rule OWN_FEAR_ONLY_AS_WISHED = new OwnFearOnlyAsWished();
    public static final Rule FACILITATOR_IS_NO_STRANGER = new FacilitatorIsNoStranger();
    public static final Rule TEXT_IN_THEIR_LANGUAGE = new TextInTheirLanguage();

    /** In the order in which people read them. */
    public static final List<Rule> ALL = List.of(
            APPROVAL_IN_FORCE,
            REVIEWERS_ARE_INDEPENDENT,
            QUORUM_IS_REACHED,
            APPROVAL_HAS_NOT_LAPSED,
            ONLY_HAZARDS_CHANGE_THE_DREAM,
            APPROVAL_IS_NOT_SUSPENDED,
            EVERY_PARTICIPANT_CONSENTS,
            CONSENT_CITES_THE_SERVED_TEXT,
            SCOPES_ARE_DECIDED_ONE_BY_ONE,
            THE_TEXT_IS_UNDERSTOOD,
            TIME_TO_THINK_IT_OVER,
            NOBODY_WHO_WITHDREW,
            THE_REST_STILL_HOLDS,
            CONSENT_MEETS_THIS_VERSION,
            GUARDIANS_PERMIT_AND_THE_CHILD_AGREES,
            WHO_COMES_OF_AGE_CONSENTS_ANEW,
            NOBODY_DEPENDS_ON_THE_CREW,
            SCREENED_AND_CLEARED,
            FIT_RIGHT_NOW,
            ENOUGH_FACILITATORS,
            STOP_SIGNAL_REHEARSED,
            SUPPORT_IS_AT_HAND,
            LACES_ARE_PROVED,
            ONE_STEP_AT_A_TIME,
            ENOUGH_TIME_BETWEEN_DREAMS,
            CONTENT_STAYS_WITHIN_BOUNDARIES,
            FEARS_ARE_USED_AS_PERMITTED,
            FEARS_ARE_SCREENED,
            EVERYBODY_IS_IN_PLACE,
            NOBODY_IN_DISTRESS_DREAMS,
            A_STOP_HOLDS,
            NOTHING_ENDS_THE_DREAM,
            NOBODY_IS_RECORDED_UNASKED,
            AFTERCARE_IS_PLANNED,
            AFTERCARE_IS_CARRIED_OUT,
            ADVERSE_EVENTS_ARE_STATED,
            INCIDENTS_ARE_LOOKED_INTO,
            FOUR_ROLES_CONTAIN_IT,
            EVERYBODY_HAS_THEIR_RECEIPT,
            WHAT_IS_SHOWN_STAYS_HERE,
            NOBODY_LEAVES_TOO_SOON,
            OWN_FEAR_ONLY_AS_WISHED,
            FACILITATOR_IS_NO_STRANGER,
            TEXT_IN_THEIR_LANGUAGE);

    private Rules() {}
}
