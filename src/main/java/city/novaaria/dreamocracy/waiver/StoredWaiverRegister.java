package city.novaaria.dreamocracy.waiver;

import city.novaaria.dreamocracy.charter.GrantedWaiver;
import city.novaaria.dreamocracy.kernel.SessionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers from the table, with one statement. */
@Component
class StoredWaiverRegister implements WaiverRegister {

    private final Waivers waivers;

    StoredWaiverRegister(Waivers waivers) {
        this.waivers = waivers;
    }

    @Override
    public List<GrantedWaiver> ofSession(SessionId session) {
        return waivers.granted(session).stream()
                .collect(Collectors.groupingBy(GrantedVote::waiver, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(granted -> new GrantedWaiver(
                        granted.getKey(),
                        granted.getValue().stream()
                                .flatMap(vote -> vote.said().stream())
                                .toList()))
                .toList();
    }
}
