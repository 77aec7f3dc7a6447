package city.novaaria.dreamocracy.loan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import city.novaaria.dreamocracy.charter.PolicyProfiles;
import city.novaaria.dreamocracy.charter.SiteFacts;
import city.novaaria.dreamocracy.gathering.ProgramRegister;
import city.novaaria.dreamocracy.gathering.ProgramRegister.Learner;
import city.novaaria.dreamocracy.gathering.RegistrationId;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.lace.LaceDeviceId;
import city.novaaria.dreamocracy.lace.LaceLending;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.ProblemType;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister.House;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A lace is lent for so many days by the clock on the wall of the house. */
class LendLacesTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");
    private static final SanctuaryId HOUSE = new SanctuaryId(new UUID(0, 1));
    private static final RegistrationId REGISTRATION = new RegistrationId(new UUID(0, 2));

    /** Whoever has not learnt to wear one gets none either way: what is said first tells whether the time is right. */
    @ParameterizedTest
    @CsvSource({
        "2026-08-01T10:00, 2026-11-01T10:00, true",
        "2026-08-01T10:00, 2026-11-01T10:01, false",
        "2026-01-10T10:00, 2026-04-12T10:00, true",
        "2026-01-10T10:00, 2026-04-12T10:01, false",
        "2026-08-01T10:00, 2026-08-01T10:00, false",
    })
    void forAtMost92DaysAlsoWhenTheClocksChange(LocalDateTime lent, LocalDateTime due, boolean accepted) {
        ProgramRegister programs = mock(ProgramRegister.class);
        when(programs.hold(any(), any())).thenReturn(Optional.of(new Learner(REGISTRATION, HOUSE, "aya", null, false)));
        SanctuaryRegister sanctuaries = mock(SanctuaryRegister.class);
        when(sanctuaries.find(HOUSE))
                .thenReturn(Optional.of(new House(
                        HOUSE, true, PolicyProfiles.shipped().all().getFirst(), new SiteFacts(VIENNA, 18, true))));
        LendLaces lending = new LendLaces(
                mock(Loans.class),
                mock(ShowLoans.class),
                programs,
                mock(LaceLending.class),
                sanctuaries,
                mock(GuardianRegister.class),
                () -> lent.atZone(VIENNA).toInstant());

        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> lending.lend(
                        mock(Caller.class),
                        new NewLoan(
                                new LaceDeviceId(new UUID(0, 3)),
                                REGISTRATION,
                                due.atZone(VIENNA).toInstant())));

        ProblemType expected = accepted ? LoanProblem.TRAINING_NEEDED : EdgeProblem.UNPROCESSABLE;
        assertThat(refused.type()).isEqualTo(expected);
    }
}
