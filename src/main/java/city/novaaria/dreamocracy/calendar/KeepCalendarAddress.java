package city.novaaria.dreamocracy.calendar;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.Actor.ActingAs;
import city.novaaria.dreamocracy.kernel.AtomicStep;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.Refused;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People give their calendar a private address, renew it, and end it. */
@Component
class KeepCalendarAddress {

    private final CalendarAddresses addresses;
    private final ServerClock clock;
    private final BytesKeyGenerator random = KeyGenerators.secureRandom(CalendarSecret.BYTES);

    KeepCalendarAddress(CalendarAddresses addresses, ServerClock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    /** An address and the secret in it, which is nowhere else. */
    record Issued(CalendarAddress address, CalendarSecret secret) {}

    @AtomicStep
    public Issued issue(Caller caller) {
        CalendarAddress address = addresses
                .lock(caller.subject())
                .orElseGet(() -> new CalendarAddress(new CalendarAddressId(Ids.next()), caller.subject()));
        CalendarSecret secret = CalendarSecret.of(random.generateKey());
        address.issue(secret, themselves(caller), clock.now());
        return new Issued(addresses.saveAndFlush(address), secret);
    }

    @AtomicStep
    public void end(Caller caller) {
        addresses.lock(caller.subject()).ifPresent(address -> {
            address.end(themselves(caller), clock.now());
            addresses.saveAndFlush(address);
        });
    }

    @Transactional(readOnly = true)
    public CalendarAddress find(Caller caller) {
        return addresses
                .findBySubject(caller.subject())
                .filter(address -> address.issuedAt() != null)
                .orElseThrow(Refused::notFound);
    }

    private static Actor themselves(Caller caller) {
        return caller.as(ActingAs.PARTICIPANT);
    }
}
