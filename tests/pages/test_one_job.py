"""One page of the site is found by its address, as it is among all of them."""

from example import example

from catalogue.pages import jobs


def test_the_page_at_an_address_is_the_one_that_the_site_has_there() -> None:
    every = {job.url: job for job in jobs.jobs(example())}
    for url, job in every.items():
        if url:
            found = jobs.job_at(example(), url)
            assert found is not None, url
            assert (found.url, found.kind, found.make().body) == (url, job.kind, job.make().body)


def test_where_the_site_has_no_page_there_is_none() -> None:
    assert jobs.job_at(example(), "klantreizen/nergens/") is None
    assert jobs.job_at(example(), "nergens/") is None
