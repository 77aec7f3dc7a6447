/** Reaches into the garden. */
package city.novaaria.violations.modules.gate;
