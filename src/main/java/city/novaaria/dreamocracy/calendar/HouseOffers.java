package city.novaaria.dreamocracy.calendar;

import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.util.List;

/** Knows what a house offers everybody; each module that does is asked. */
public interface HouseOffers {

    /** What is still to come of what strangers are shown, the soonest first, and no more than so many. */
    List<Offer> at(SanctuaryId house, int most);
}
