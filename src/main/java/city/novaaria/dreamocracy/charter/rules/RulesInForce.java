package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Rule;
import java.util.List;

/** Every rule in force, in the order in which people read them. */
public final class RulesInForce {

    public static final List<Rule> ALL = List.of(
            new ApprovalInForce(),
            new ReviewersAreIndependent(),
            new QuorumIsReached(),
            new ApprovalHasNotLapsed(),
            new OnlyHazardsChangeTheDream(),
            new ApprovalIsNotSuspended(),
            new EveryParticipantConsents(),
            new ConsentCitesTheServedText(),
            new ScopesAreDecidedOneByOne(),
            new TheTextIsUnderstood(),
            new TimeToThinkItOver(),
            new NobodyWhoWithdrew(),
            new TheRestStillHolds(),
            new ConsentMeetsThisVersion(),
            new GuardiansPermitAndTheChildAgrees(),
            new WhoComesOfAgeConsentsAnew(),
            new NobodyDependsOnTheCrew(),
            new ScreenedAndCleared(),
            new FitRightNow(),
            new EnoughFacilitators(),
            new StopSignalRehearsed(),
            new SupportIsAtHand(),
            new LacesAreProved(),
            new OneStepAtATime(),
            new EnoughTimeBetweenDreams(),
            new ContentStaysWithinBoundaries(),
            new FearsAreUsedAsPermitted(),
            new FearsAreScreened(),
            new EverybodyIsInPlace(),
            new AftercareIsPlanned(),
            new AftercareIsCarriedOut(),
            new EverybodyHasTheirReceipt(),
            new WhatIsShownStaysHere(),
            new NobodyLeavesTooSoon(),
            new OwnFearOnlyAsWished(),
            new FacilitatorIsNoStranger(),
            new TextInTheirLanguage());

    private RulesInForce() {}
}
