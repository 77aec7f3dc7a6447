package city.novaaria.dreamocracy.race;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The same races find a violation as soon as the guards are taken away: they can see what they are there for. */
abstract class GuardsMatter extends Races {

    @Test
    void withoutLocksADreamStartsWithTooFewPeople() {
        takeGuardsAway(true, true);
        assertThat(play(startAndWithdrawal())).isPresent();
    }

    @Test
    void withoutLocksASuspendedDreamGoesOn() {
        takeGuardsAway(true, true);
        assertThat(play(startAndSuspension())).isPresent();
    }

    @Test
    void withoutLocksSomebodyDreamsDespiteAHardStop() {
        takeGuardsAway(true, true);
        assertThat(play(hardStopAndStart())).isPresent();
    }

    @Test
    void withoutLocksAndVersionsAnotherVersionStarts() {
        takeGuardsAway(true, true);
        assertThat(play(startAndNewVersion())).isPresent();
    }

    @Test
    void withoutLocksTwoPeopleShareTheLastPlace() {
        takeGuardsAway(true, true);
        assertThat(play(theLastPlace())).isPresent();
    }

    @Test
    void withoutLocksADreamStartsOverANewLine() {
        takeGuardsAway(true, true);
        assertThat(play(startAndNewLine())).isPresent();
    }

    @Test
    void withoutLocksTwoStrongEveningsAreTooClose() {
        takeGuardsAway(true, true);
        assertThat(play(twoStrongEvenings())).isPresent();
    }

    @Test
    void withoutLocksTwoWhoFindTheSameDoNotMeet() {
        takeGuardsAway(true, true);
        assertThat(play(twoFindThatAChangeDoesNotMatter())).isPresent();
    }

    @Test
    void withoutLocksTwoNamesLookAlike() {
        takeGuardsAway(true, true);
        assertThat(play(twoChambersThatLookAlike())).isPresent();
        assertThat(play(twoLacesThatLookAlike())).isPresent();
    }

    @Test
    void withoutLocksASessionIsPlannedInAHouseThatCloses() {
        takeGuardsAway(true, true);
        assertThat(play(planningAndClosing())).isPresent();
    }

    @Test
    void withoutLocksAChamberIsBookedTwice() {
        takeGuardsAway(true, true);
        assertThat(play(twoBookings())).isPresent();
    }

    @Test
    void withoutLocksSomebodyDreamsAndAccompaniesAnotherDream() {
        takeGuardsAway(true, true);
        assertThat(play(startAndStartOfTheDreamOfWhoAccompaniesIt())).isPresent();
    }

    @Test
    void withoutLocksADreamStartsInAChamberThatSomebodyPlansWith() {
        takeGuardsAway(true, true);
        assertThat(play(startAndGatheringInItsChamber())).isPresent();
    }

    @Test
    void withoutLocksNobodyHearsWhatIsSaidOfADuplicate() {
        takeGuardsAway(true, true);
        assertThat(play(additionAndDuplicate())).isPresent();
    }

    @Test
    void withoutLocksARecorderCapturesWhoTookTheirYesBack() {
        takeGuardsAway(true, true);
        assertThat(play(recorderAndNarrowing()).or(() -> play(narrowingAndRecorder())))
                .isPresent();
    }
}
