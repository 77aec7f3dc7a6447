package city.novaaria.dreamocracy.loan;

import city.novaaria.dreamocracy.http.KeysetPages;
import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.lace.LaceDeviceId;
import city.novaaria.dreamocracy.lace.LaceLending;
import city.novaaria.dreamocracy.participant.ParticipantRegister;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows loans to who sees to the laces of the house, and to who has one. */
@Component
class ShowLoans {

    private final Loans loans;
    private final LaceLending lending;
    private final ParticipantRegister participants;
    private final KeysetPages pages;
    private final ServerClock clock;

    ShowLoans(
            Loans loans, LaceLending lending, ParticipantRegister participants, KeysetPages pages, ServerClock clock) {
        this.loans = loans;
        this.lending = lending;
        this.participants = participants;
        this.pages = pages;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ShownLoan read(Caller caller, LoanId id) {
        LaceLoan found = loans.findById(id).orElseThrow(Refused::notFound);
        return show(new LoanAccess(found, caller, clock.now()).mustBeVisible());
    }

    @Transactional(readOnly = true)
    public Page<LoanView> list(
            Caller caller, @Nullable Set<SanctuaryId> sanctuaries, @Nullable Set<LoanState> states, PageAsk page) {
        Instant at = clock.now();
        List<LaceLoan> found = pages.read(LaceLoan.class, Loans.branches(caller, sanctuaries, states), page);
        return Page.ofAll(
                page,
                found,
                loan -> loan.id().value(),
                shown -> views(shown.stream()
                        .map(loan -> new LoanAccess(loan, caller, at))
                        .toList()));
    }

    ShownLoan show(LoanAccess access) {
        return new ShownLoan(views(List.of(access)).getFirst(), access.loan().version());
    }

    private List<LoanView> views(List<LoanAccess> shown) {
        List<LaceLoan> all = shown.stream().map(LoanAccess::loan).toList();
        Map<LaceDeviceId, String> labels =
                lending.labels(all.stream().map(LaceLoan::deviceId).collect(Collectors.toSet()));
        Map<ParticipantId, String> names = participants.names(all.stream()
                .map(LaceLoan::participantId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return shown.stream()
                .map(access -> LoanView.of(
                        access,
                        labels.getOrDefault(access.loan().deviceId(), ""),
                        names.get(access.loan().participantId())))
                .toList();
    }
}
