/** Races, played through step by step: one request is held before each of its statements while another one runs. */
@NullMarked
package city.novaaria.dreamocracy.race;

import org.jspecify.annotations.NullMarked;
