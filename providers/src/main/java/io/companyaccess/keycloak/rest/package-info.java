/**
 * The doors of our REST and the company behind them.
 *
 * <p>{@code CompanyAccess} is the door of owners and apps, {@code AdminCompanyAccess} that of identity admins. A
 * {@code Caller} says who came through which door and what he may do; the resources behind are the same for both. They
 * translate JSON into changes, ask the core and write the audit. Features that come later hang their own resources below.
 */
@NullMarked
package io.companyaccess.keycloak.rest;

import org.jspecify.annotations.NullMarked;
