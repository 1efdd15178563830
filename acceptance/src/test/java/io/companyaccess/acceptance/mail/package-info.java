/** The mails by which nobody's factor and no company's policy changes unseen. */
package io.companyaccess.acceptance.mail;
