"""An SMTP server on loopback for one sender at a time.

usage: smtp_sink.py FOLDER
Prints its port; stores the last message in FOLDER/message, its envelope in from and to.
"""
import os
import re
import socketserver
import sys


class Session(socketserver.StreamRequestHandler):
    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")

    def handle(self):
        sender, receivers = "", []
        self.say("220 sink")
        for line in self.rfile:
            verb = line[:4].upper()
            address = re.search(rb"<(.*?)>", line)
            if verb == b"MAIL":
                sender = address[1].decode()
            elif verb == b"RCPT":
                receivers.append(address[1].decode())
            elif verb == b"DATA":
                self.say("354 go on")
                self.keep(sender, receivers)
            elif verb == b"QUIT":
                self.say("221 bye")
                return
            self.say("250 ok")

    def keep(self, sender, receivers):
        message = b""
        for line in self.rfile:
            if line == b".\r\n":
                break
            message += line[1:] if line.startswith(b".") else line
        for name, content in (("message", message), ("from", f"{sender}\n".encode()),
                              ("to", "".join(f"{r}\n" for r in receivers).encode())):
            with open(os.path.join(sys.argv[1], name), "wb") as file:
                file.write(content)


with socketserver.TCPServer(("127.0.0.1", 0), Session) as server:
    print(server.server_address[1], flush=True)
    server.serve_forever()
