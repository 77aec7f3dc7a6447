/** Keeps an inner part for itself. */
package city.novaaria.violations.modules.garden;
