package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.charter.PersonFacts.ConsentFacts;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers from the tables; the withdrawal is the same for a consent and for a seat. */
@Component
class StoredConsentRegister implements ConsentRegister {

    private final Consents consents;
    private final WithdrawConsent withdrawal;

    StoredConsentRegister(Consents consents, WithdrawConsent withdrawal) {
        this.consents = consents;
        this.withdrawal = withdrawal;
    }

    @Override
    public Map<EnrollmentId, ConsentFacts> ofSession(SessionId session) {
        return bySeat(consents.latestOfSession(session, ConsentFacts.Standing.SUPERSEDED));
    }

    @Override
    public Map<EnrollmentId, ConsentFacts> lockOfSession(SessionId session) {
        return bySeat(consents.lockLatestOfSession(session, ConsentFacts.Standing.SUPERSEDED));
    }

    @Override
    public boolean withdraw(EnrollmentId seat, Instant at) {
        List<Consent> active = consents.lockOfSeat(seat).stream()
                .filter(consent -> consent.status() == ConsentFacts.Standing.ACTIVE)
                .toList();
        active.forEach(consent -> withdrawal.end(consent, at));
        return !active.isEmpty();
    }

    private static Map<EnrollmentId, ConsentFacts> bySeat(List<Consent> latest) {
        return latest.stream().collect(Collectors.toMap(Consent::enrollmentId, Consent::facts, (_, later) -> later));
    }
}
