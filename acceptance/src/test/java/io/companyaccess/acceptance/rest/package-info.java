/**
 * The REST of owners, apps and identity admins, called by hand as {@code docs/openapi.yaml} describes it.
 *
 * <p>{@link io.companyaccess.acceptance.rest.RestDoor} makes the calls, {@link io.companyaccess.acceptance.rest.RestApp}
 * gets the tokens for them.
 */
package io.companyaccess.acceptance.rest;
