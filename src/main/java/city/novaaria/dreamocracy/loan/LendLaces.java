package city.novaaria.dreamocracy.loan;

import city.novaaria.dreamocracy.gathering.ProgramRegister;
import city.novaaria.dreamocracy.gathering.ProgramRegister.Learner;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.lace.LaceLending;
import city.novaaria.dreamocracy.lace.LaceLending.Seen;
import city.novaaria.dreamocracy.participant.GuardianRegister;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A technologist lends a device to somebody who has learnt to wear it, and takes it back. */
@Component
class LendLaces {

    private static final int MOST_DAYS = 92;
    private static final Duration USUAL = Duration.ofDays(28);

    private final Loans loans;
    private final ShowLoans showing;
    private final ProgramRegister programs;
    private final LaceLending lending;
    private final SanctuaryRegister sanctuaries;
    private final GuardianRegister guardians;
    private final ServerClock clock;

    LendLaces(
            Loans loans,
            ShowLoans showing,
            ProgramRegister programs,
            LaceLending lending,
            SanctuaryRegister sanctuaries,
            GuardianRegister guardians,
            ServerClock clock) {
        this.loans = loans;
        this.showing = showing;
        this.programs = programs;
        this.lending = lending;
        this.sanctuaries = sanctuaries;
        this.guardians = guardians;
        this.clock = clock;
    }

    @AtomicStep
    public ShownLoan lend(Caller caller, NewLoan request) {
        if (caller.signedIn() && caller.sanctuariesAs(Role.TECHNOLOGIST).isEmpty()) {
            throw Refused.forbidden("roles", Map.of("roles", List.of(Role.TECHNOLOGIST)));
        }
        Instant at = clock.now();
        Learner learner = programs.hold(caller, request.registrationId())
                .orElseThrow(() -> Refused.unprocessable(
                        FieldError.at("#/registrationId", "Registration", "registration-of-program")));
        Actor by = caller.mustHold(learner.sanctuary(), Role.TECHNOLOGIST);
        SanctuaryRegister.House house = sanctuaries.find(learner.sanctuary()).orElseThrow(Refused::notFound);
        Instant due = request.dueAt() == null ? at.plus(USUAL) : request.dueAt();
        if (!due.isAfter(at) || due.isAfter(house.site().daysAfter(at, MOST_DAYS))) {
            throw Refused.unprocessable(FieldError.at("#/dueAt", "Within", "within-92-days"));
        }
        if (learner.person() != null && guardians.isMinor(learner.person(), learner.sanctuary(), at)) {
            throw Refused.unprocessable(FieldError.at("#/registrationId", "Minor", "registration-of-age"));
        }
        if (!learner.trained()) {
            throw Refused.because(LoanProblem.TRAINING_NEEDED);
        }
        lending.lend(request.deviceId(), learner.sanctuary(), by, at);
        LaceLoan lent =
                loans.saveAndFlush(new LaceLoan(new LoanId(Ids.next()), request.deviceId(), learner, due, by, at));
        return showing.show(new LoanAccess(lent, caller, at));
    }

    /** The device first, as whoever lends it holds it. */
    @AtomicStep
    public ShownLoan takeBack(Caller caller, LoanId id, NewReturn request) {
        LaceLoan loan = loans.lock(id).orElseThrow(Refused::notFound);
        LoanAccess access = new LoanAccess(loan, caller, clock.now());
        Actor by = access.mustTakeBack();
        lending.takeBack(
                loan.deviceId(),
                loan.sanctuaryId(),
                new Seen(request.selfTestPassed(), request.failSafeProved()),
                by,
                access.at());
        loan.takeBack(request.selfTestPassed() && request.failSafeProved(), by, access.at());
        loans.saveAndFlush(loan);
        return showing.show(access);
    }
}
