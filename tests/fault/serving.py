"""One server for the tests of a class, and what they all demand of it: refusals are problems with a request
id, and after each test the server is there and answers as before."""

import unittest

import candor

mebibyte = 1 << 20


def request(line, *headers, body=b"", host="127.0.0.1"):
    lines = [line] + ([f"Host: {host}"] if host is not None else []) + list(headers)
    return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + body


class Running(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.company = candor.demo(contacts=20)
        cls.server = cls.company.serve()

    @classmethod
    def tearDownClass(cls):
        cls.server.kill()

    def tearDown(self):
        self.assertIsNone(self.server.process.poll(), "the server ended: " + self.server.text_of_log())
        with self.server.client() as client:
            answer = client.get("/api/v1/contacts?limit=1")
        self.assertEqual(answer.status, 200, "afterwards the server does not answer as before")

    def assert_problem(self, answer, status, code=None):
        self.assertEqual(answer.status, status, answer)
        self.assertEqual(answer.headers["Content-Type"], "application/problem+json", answer)
        problem = answer.json()
        for member in ("type", "title", "detail", "code"):
            self.assertIsInstance(problem.get(member), str, problem)
        self.assertEqual(problem["status"], status, problem)
        self.assertRegex(problem["request_id"], r"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$")
        self.assertEqual(answer.headers["X-Content-Type-Options"], "nosniff")
        if code:
            self.assertEqual(problem["code"], code)
        return problem
