# model.sh - sourced by the tests of rankings and exports: a small model, and masked().
# shellcheck shell=sh
. "$SRC/tests/cmd/expect.sh"

cat >leaders.csv <<'END'
key,name,title,unit,kind,influence,stance
cfo,Ada Moss,Chief Financial Officer,Finance,function,5,sponsor
coo,Ben Ruiz,Chief Operating Officer,Operations,business,4,detractor
sales,Cy Park,Head of Sales,Sales,business,3,neutral
END
cat >threats.csv <<'END'
key,name,description,loss_low,loss_high,loss_cap,rate_low,rate_high,probability,loss_basis,rate_basis,action
ransomware,Extortion by encryption,The plants stop.,2000000,40000000,60000000,0.05,0.3,,Cost of a stop,Two of thirty firms,malware
fraud,Payments diverted,A letter moves money.,50000,1500000,,0.3,2,,,Own payments,social
data-theft,Theft of customer data,,,,,,,0.2,,,hacking
flood,Flood of the archive,,1000,2000,,,,,,,
END
cat >concerns.csv <<'END'
key,leader,threat,points,worry,text,loss_low,loss_high,attribution
one,coo,ransomware,70,,A week without the mill.,,,role
two,cfo,ransomware,30,,We would pay and it would not help.,,,anonymous
three,cfo,fraud,50,,"A clever letter, and the money is abroad.",,,named
four,sales,data-theft,,awake,A competitor with our customer list.,1000000,12000000,role
five,cfo,data-theft,20,,Fines and half a year of lawyers.,500000,8000000,role
six,coo,,30,,With encrypted computers we cannot restart the mill.,,,role
END
cat >sources.csv <<'END'
key,title,kind,reliability,citation,date
report,Annual report,annual-report,A,"Risks, p. 41",2025-03-18
audit,Audit of payments,audit,B,Finding 3,2025-09-01
END
cat >citations.csv <<'END'
source,threat,excerpt,supports
report,ransomware,A day without production costs 1.2 million.,loss
audit,fraud,Two letters were nearly paid.,occurrence;rate
report,flood,The archive lies below the river.,
END
cat >counts.csv <<'END'
industry,year,action,incidents
mills,2023,malware,40
mills,2024,social,12
mills,2024,hacking,30
mills,2024,error,3
farms,2024,malware,4
END
"$TMODEL" -q init --org 'Example Mills'
for noun in leader threat concern source citation; do
	"$TMODEL" -q "$noun" import "${noun}s.csv"
done

# masked ARGUMENT... - tmodel, with DATE for today, and HASH and UUID for varying values.
masked() {
	code=0
	"$TMODEL" "$@" >masked.txt 2>masked.err || code=$?
	sed -E "s/$(date -u +%F)/DATE/g; s/[0-9a-f]{64}/HASH/; s/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/UUID/" masked.txt
	cat masked.err >&2
	return "$code"
}
