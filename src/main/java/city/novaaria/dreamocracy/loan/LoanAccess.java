package city.novaaria.dreamocracy.loan;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.List;

/** What one caller may see of one loan, and do with it, at one instant. */
record LoanAccess(LaceLoan loan, Caller caller, Instant at) {

    boolean technical() {
        return caller.holds(loan.sanctuaryId(), Role.TECHNOLOGIST);
    }

    LoanAccess mustBeVisible() {
        if (!technical() && !caller.is(loan.subject())) {
            throw Refused.notFound();
        }
        return this;
    }

    List<LoanAction> actions() {
        return technical() && loan.state() == LoanState.LENT ? List.of(LoanAction.TAKE_BACK) : List.of();
    }

    Actor mustTakeBack() {
        mustBeVisible();
        Actor by = caller.mustHold(loan.sanctuaryId(), Role.TECHNOLOGIST);
        if (loan.state() != LoanState.LENT) {
            throw Refused.stateConflict(loan.state(), actions());
        }
        return by;
    }
}
