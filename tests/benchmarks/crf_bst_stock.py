"""What computing and the life sciences print: conferences, bodies, journals, houses, and the manners of their lists.

The manners are those of BibTeX's own styles (plain, alpha, abbrv, unsrt, ieeetr, acm, siam, apalike, lncs), of what
computing journals of the 1990s printed, and of journals of medicine, biochemistry and chemistry, whose lists often have no
titles at all. The notation is that of crf_stock: {a|b} is a choice, <name> a value, ~label=text~ a labelled text.
"""

BODIES = [
    "{ACM|IEEE|ACM SIGPLAN|ACM-SIAM|ACM SIGMOD|USENIX|AAAI|IFIP|IEEE Computer Society|International|Int.|Int'l|Intl.|European|National|Annual|International Joint|ACM/IEEE|}"
]

SORTS = "{Conference|Conf.|Symposium|Symp.|Workshop|Congress|Meeting|Colloquium}"

SUBJECTS = (
    "Principles of Programming Languages|Theory of Computing|Foundations of Computer Science|Machine Learning|"
    "Artificial Intelligence|Computer Architecture|Operating Systems Principles|Very Large Data Bases|Data Engineering|"
    "the Management of Data|Computational Learning Theory|Robotics and Automation|Computer Vision and Pattern Recognition|"
    "Parallel Processing|Distributed Computing|Principles of Database Systems|Software Engineering|Computer Graphics|"
    "Human Factors in Computing Systems|Logic in Computer Science|Logic Programming|Functional Programming and Computer Architecture|"
    "Programming Language Design and Implementation|Discrete Algorithms|Computational Geometry|Information Retrieval|"
    "Neural Networks|Genetic Algorithms|Fault-Tolerant Computing|Real-Time Systems|Computer-Aided Verification|"
    "Automated Deduction|Knowledge Representation and Reasoning|Supercomputing|Parallel Algorithms and Architectures|"
    "Architectural Support for Programming Languages and Operating Systems|Security and Privacy|Computer and Communications Security|"
    "Knowledge Discovery and Data Mining|Computational Linguistics|Acoustics, Speech, and Signal Processing|"
    "Intelligent Robots and Systems|Evolutionary Computation|Object-Oriented Programming, Systems, Languages, and Applications|"
    "Uncertainty in Artificial Intelligence|Computer Communications|Performance Evaluation|Concurrency Theory|"
    "Engineering in Medicine and Biology|Intelligent Systems for Molecular Biology|Biomedical Imaging|Field and Service Robotics"
)

NAMED = (
    "Advances in Neural Information Processing Systems|Advances in Cryptology|EUROCRYPT|CRYPTO|SIGGRAPH|ICALP|"
    "Machine Learning: An Artificial Intelligence Approach|Handbook of Theoretical Computer Science|Foundations of Genetic Algorithms|"
    "Parallel Distributed Processing: Explorations in the Microstructure of Cognition|Readings in Distributed Artificial Intelligence|"
    "Parallel Problem Solving from Nature|Computer Vision - ECCV|Information Retrieval: Data Structures and Algorithms|"
    "Symposium Proceedings on Communications Architectures and Protocols|INTERACT|Languages and Compilers for Parallel Computing|"
    "Proceedings of the IEEE International Conference on Neural Networks|The Handbook of Artificial Intelligence|IJCAI|AAAI|OOPSLA|PLDI"
)

ORDINALS = (
    "First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Thirteenth|Fourteenth|Seventeenth|"
    "Twentieth|Twenty-fifth|1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th|11th|12th|13th|15th|17th|19th|21st|22nd|23rd|27th|30th"
)

ACRONYMS = "POPL|STOC|FOCS|ICML|AAAI|IJCAI|ISCA|SOSP|VLDB|ICDE|SIGMOD|COLT|ICRA|CVPR|ICPP|PODC|PODS|ICSE|CHI|LICS|PLDI|SODA|SIGIR|KDD|ICASSP|IROS|GECCO|OOPSLA|ASPLOS-VI|INFOCOM|ISMB"

TOWNS = (
    "San Francisco, CA|Boston, MA|Portland, OR|Chicago, IL|Austin, TX|New York, NY|Montreal, Canada|Montreal|Paris, France|"
    "London|Edinburgh, Scotland|Pisa, Italy|Tokyo, Japan|Tokyo|Kyoto|Vancouver, British Columbia|Sydney, Australia|Santa Cruz|"
    "Berlin, Germany|Amsterdam, The Netherlands|Pittsburgh, Pennsylvania|Snowbird, Utah|Detroit, MI|San Diego, California|"
    "Victoria, B.C., Canada|Toronto, Ontario|Philadelphia, PA|Barcelona, Spain|Vienna, Austria|Atlanta, Georgia|Bombay, India|"
    "Orlando, Florida|Helsinki|Copenhagen, Denmark|Zurich, Switzerland|Nagoya, Japan|St. Louis, Mo.|Ithaca, New York"
)

PRESSES = (
    "Springer|Springer-Verlag|Morgan Kaufmann|ACM Press|ACM|IEEE Computer Society Press|IEEE Press|MIT Press|The MIT Press|"
    "Addison-Wesley|Addison Wesley|Prentice-Hall|Prentice Hall|Academic Press|North-Holland|Elsevier|Elsevier Science Publishers|"
    "John Wiley & Sons|John Wiley|Wiley|Kluwer|Kluwer Academic Publishers|AAAI Press|AAAI/MIT Press|Computer Science Press|"
    "McGraw-Hill|Lawrence Erlbaum|Lawrence Erlbaum Associates|Cambridge University Press|Oxford University Press|Birkhäuser|SIAM|"
    "World Scientific|Pitman|Plenum Press|Plenum|Van Nostrand Reinhold|Chapman & Hall|W. H. Freeman|CRC Press|Ablex|Merrill|"
    "Irwin|Benjamin/Cummings|O'Reilly & Associates|Digital Press|Society for Industrial and Applied Mathematics|Marcel Dekker"
)

SEATS = (
    "New York|New York, NY|NY|Berlin|Heidelberg|San Mateo, CA|San Francisco|San Mateo, California|Cambridge, MA|Cambridge, Mass.|"
    "Reading, MA|Reading, Massachusetts|Englewood Cliffs, NJ|Englewood Cliffs, New Jersey|Amsterdam|London|Dordrecht|Boston|"
    "Menlo Park, CA|Los Alamitos, CA|Hillsdale, NJ|Cambridge|Oxford|Cambridge, UK|Rockville, Maryland|Norwood, NJ|Philadelphia|"
    "Singapore|Palo Alto, CA|Redwood City, CA|Bristol|Boca Raton, FL|Columbus, OH|Berlin, Germany|New York, USA"
)

CLINICS = "Saunders|WB Saunders|Mosby|Lippincott|JB Lippincott|Churchill Livingstone|Williams & Wilkins|Raven Press|Thieme|Springer|Academic Press|Blackwell Scientific|Elsevier|Wiley|Wiley-Liss|Lea & Febiger|Little, Brown|Karger|Humana Press|Plenum Press|Cold Spring Harbor Laboratory Press|Cold Spring Harbor Laboratory|Freeman|Garland|McGraw-Hill|Butterworths|Excerpta Medica|IRL Press|CRC Press|Slack|Humana|Masson|Appleton & Lange"

CLINIC_SEATS = "Philadelphia|Philadelphia, PA|Philadelphia (PA)|St Louis|St. Louis, MO|Edinburgh|Baltimore|Baltimore (MD)|New York|New York, NY|Stuttgart|Berlin|Berlin Heidelberg New York|San Diego|Oxford|London|Amsterdam|Boston|Boston, MA|Basel|Totowa, NJ|Totowa (NJ)|Cold Spring Harbor, NY|Cold Spring Harbor, N.Y.|San Francisco|Champaign (IL)|Paris|Thorofare, NJ|Norwalk, CT|Chicago (IL)|Washington, DC|Upper Saddle River (NJ)"

SCHOOLS = (
    "{{University of|Univ. of} {California, Berkeley|Illinois at Urbana-Champaign|Wisconsin-Madison|Massachusetts|Toronto|Washington|Michigan|Edinburgh|Maryland|Texas at Austin|Pennsylvania|Rochester|Cambridge|Oxford|Amsterdam|Arizona|California, San Diego|Minnesota}|"
    "Stanford University|Carnegie Mellon University|Carnegie-Mellon Univ.|MIT|Massachusetts Institute of Technology|Cornell University|Cornell Univ.|Yale University|Brown University|"
    "Princeton University|Rice University|Purdue University|Indiana University|Harvard University|California Institute of Technology|"
    "Georgia Institute of Technology|ETH Zürich|Technical University of Munich|Universität Karlsruhe|Aarhus University|Old Dominion University|Rensselaer Polytechnic Institute|Indian Institute of Technology}"
)

DEPARTMENTS = "Department of Computer Science|Dept. of Computer Science|Computer Science Department|Computer Sciences Dept.|Computer Science Division|School of Computer Science|Department of Electrical Engineering|Laboratory for Computer Science|Department of Mathematics and Statistics|Dept. of EECS|AI Laboratory"

LABORATORIES = "INRIA|Xerox PARC|SRI International|IBM T. J. Watson Research Center|IBM Almaden Research Center|AT&T Bell Laboratories|Bell Laboratories|DEC Systems Research Center|Digital Equipment Corporation|Sun Microsystems|Hewlett-Packard Laboratories|CWI|Max-Planck-Institut für Informatik|Oak Ridge National Laboratory|Naval Research Laboratory|RAND Corporation|Argonne National Laboratory|Microsoft Research|International Computer Science Institute|GMD|Supercomputing Research Center|Industrial Technology Institute|Bolt Beranek and Newman|NASA Ames Research Center"

REPORT_WORDS = "{Technical Report|Technical report|Tech. Rep.|Tech. Report|Tech. rep.|Research Report|Technical Memo|Tech. Memo|Report|Working Paper|Memo|AI Memo}"

REPORT_NUMBERS = "{TR-<n2>-<n2>|TR<n2>-<n1>|TR <n2>-<n2>|TR <n4>|<n3>|<n2>|<n4>|CS-TR-<n3>-<n2>|CS-<n2>-<n3>|CMU-CS-<n2>-<n3>|STAN-CS-<n2>-<n4>|UCB/CSD <n2>/<n3>|UIUCDCS-R-<year>-<n4>|RJ <n4>|RR-<n4>|MIT/LCS/TR-<n3>|LCS-TM-<n2>|ORNL/TM-<n4>|KSL-<n2>-<n2>|CSL-<n2>-<n1>|No. <n3>|No. <n2>/<n2>|#<n3>|<n2>-<n2>|<year>/<n2>|SRC-TR-<n2>-<n3>}"

COMPUTING_JOURNALS = [
    "Communications of the ACM", "Comm. ACM", "Commun. ACM", "CACM", "Journal of the ACM", "J. ACM", "JACM",
    "ACM Computing Surveys", "ACM Comput. Surv.", "IEEE Transactions on Computers", "IEEE Trans. Comput.",
    "IEEE Trans. Computers", "IEEE Transactions on Software Engineering", "IEEE Trans. Softw. Eng.", "IEEE Computer",
    "Computer", "IEEE Software", "IEEE Expert", "IEEE Transactions on Information Theory", "IEEE Trans. Inform. Theory",
    "IEEE Trans. Pattern Anal. Machine Intell.", "IEEE Transactions on Systems, Man, and Cybernetics",
    "IEEE Transactions on Parallel and Distributed Systems", "IEEE Trans. Robot. Autom.", "Artificial Intelligence",
    "Artif. Intell.", "AI Magazine", "Machine Learning", "Neural Computation", "Neural Networks", "Theoretical Computer Science",
    "Theoret. Comput. Sci.", "SIAM Journal on Computing", "SIAM J. Comput.", "Information and Computation", "Inform. and Comput.",
    "Information Processing Letters", "Inf. Process. Lett.", "Acta Informatica", "Algorithmica", "Journal of Algorithms",
    "J. Algorithms", "Journal of Computer and System Sciences", "J. Comput. Syst. Sci.", "SIGPLAN Notices", "ACM SIGPLAN Notices",
    "ACM Transactions on Programming Languages and Systems", "ACM Trans. Prog. Lang. Syst.", "ACM TOPLAS",
    "ACM Transactions on Database Systems", "ACM Transactions on Computer Systems", "ACM Trans. Graph.", "Computer Graphics",
    "Computer Graphics Forum", "Computer Networks", "Operating Systems Review", "SIGMOD Record", "ACM SIGMOD Record",
    "Software - Practice and Experience", "Software Practice and Experience", "Parallel Computing",
    "Journal of Parallel and Distributed Computing", "Journal of Artificial Intelligence Research", "Journal of Logic Programming",
    "Journal of Symbolic Logic", "J. Symbolic Logic", "Journal of Functional Programming", "Formal Aspects of Computing",
    "Formal Methods in System Design", "Distributed Computing", "Discrete and Computational Geometry", "Combinatorica",
    "Discrete Applied Mathematics", "Mathematical Programming", "Operations Research", "Bell System Technical Journal",
    "IBM Journal of Research and Development", "IBM Systems Journal", "Proceedings of the IEEE", "Proc. IEEE", "BYTE", "Wired",
    "Dr. Dobb's Journal", "Computational Linguistics", "Cognitive Science", "Decision Support Systems", "MIS Quarterly",
    "Information Systems", "International Journal of Computer Vision", "Int. J. Comput. Vis.", "Pattern Recognition",
    "Future Generation Computer Systems", "The Computer Journal", "BIT", "Evolutionary Computation", "Complex Systems",
    "Biological Cybernetics", "Physica D", "Phys. Rev. Lett.", "Journal of Computational Physics", "Science", "Nature",
    "International Journal of Man-Machine Studies", "Human-Computer Interaction", "Data Base", "Lisp and Symbolic Computation",
    "J. Autom. Reasoning", "Journal of Automated Reasoning", "Numerische Mathematik", "Mathematics of Computation",
]  # fmt: skip

LIFE_JOURNALS = [
    "J. Biol. Chem.", "J Biol Chem", "Journal of Biological Chemistry", "Proc. Natl. Acad. Sci. USA", "Proc. Natl. Acad. Sci. U.S.A.",
    "Proc. Natl. Acad. Sci. U. S. A.", "Proc Natl Acad Sci USA", "Proc Natl Acad Sci U S A", "Proc. Nat. Acad. Sci.", "PNAS",
    "Nature", "Nature (London)", "Science", "Cell", "Nature Genet.", "Nat. Genet.", "Nat Genet", "Nat. Biotechnol.", "Nat Med",
    "Nature Medicine", "Nature Struct. Biol.", "Nat. Rev. Cancer", "Nat Rev Immunol", "EMBO J.", "EMBO J", "EMBO Rep.", "J. Mol. Biol.",
    "J Mol Biol", "Mol. Cell. Biol.", "Mol Cell Biol", "Mol. Cell", "Genes Dev.", "Genes & Development", "Nucleic Acids Res.",
    "Nucleic Acids Res", "Nucl. Acids Res.", "Biochemistry", "Biochem. J.", "Biochem J", "Biochim. Biophys. Acta", "Biochim Biophys Acta",
    "Biochem. Biophys. Res. Commun.", "Biochem Biophys Res Commun", "Arch. Biochem. Biophys.", "Anal. Biochem.", "Anal Biochem",
    "Eur. J. Biochem.", "Eur J Biochem", "FEBS Lett.", "FEBS Lett", "FEBS J.", "Methods Enzymol.", "Meth. Enzymol.", "Annu. Rev. Biochem.",
    "Annu Rev Biochem", "Annu. Rev. Genet.", "Trends Biochem. Sci.", "Trends Genet", "Curr. Opin. Cell Biol.", "Curr Biol", "Curr. Biol.",
    "J. Cell Biol.", "J Cell Biol", "J. Cell Sci.", "Development", "Dev. Biol.", "Dev Biol", "Mol. Microbiol.", "Mol Microbiol",
    "J. Bacteriol.", "J Bacteriol", "Infect. Immun.", "Infect Immun", "J. Virol.", "J Virol", "Virology", "J. Gen. Virol.",
    "Mol. Gen. Genet.", "Genetics", "Gene", "Genomics", "Genome Res.", "Mol. Biol. Evol.", "Mol Biol Evol", "J. Mol. Evol.",
    "Bioinformatics", "BMC Bioinformatics", "BMC Genomics", "PLoS ONE", "PLoS One", "PLoS Biol.", "PLoS Genet", "Plant Cell", "Plant J.",
    "Plant Physiol.", "Plant Physiol", "Planta", "Oncogene", "Cancer Res.", "Cancer Res", "Cancer", "Br J Cancer", "Br. J. Cancer",
    "Int J Cancer", "J Clin Oncol", "J Natl Cancer Inst", "Clin Cancer Res", "Blood", "J. Immunol.", "J Immunol", "J. Exp. Med.",
    "J Exp Med", "Immunity", "Eur. J. Immunol.", "N Engl J Med", "N. Engl. J. Med.", "Lancet", "The Lancet", "BMJ", "JAMA",
    "Ann Intern Med", "Arch Intern Med", "Am J Med", "J Clin Invest", "J. Clin. Invest.", "Circulation", "Circ Res", "Am J Physiol",
    "Am. J. Physiol.", "J. Physiol.", "J. Physiol. (London)", "J Physiol", "J. Neurosci.", "J Neurosci", "Neuron", "Brain Res.",
    "Brain Res", "Brain", "NeuroImage", "J Neurosurg", "Neurology", "Ann Neurol", "Arch Neurol", "Stroke", "Epilepsia",
    "J Bone Joint Surg Am", "J Bone Joint Surg [Br]", "J Bone Joint Surg", "Clin Orthop", "Clin Orthop Relat Res", "Spine",
    "Arch Surg", "Ann Surg", "Surg Gynecol Obstet", "Br J Surg", "Gastroenterology", "Gut", "Hepatology", "Diabetes", "Diabetes Care",
    "Diabetologia", "J Clin Endocrinol Metab", "Endocrinology", "J. Endocrinol.", "Kidney Int", "Chest", "Thorax",
    "Am J Respir Crit Care Med", "Am Rev Respir Dis", "Pediatrics", "J Pediatr", "Arch Dis Child", "Radiology", "AJR Am J Roentgenol",
    "Anesthesiology", "Br J Anaesth", "Am J Psychiatry", "Arch Gen Psychiatry", "Br J Psychiatry", "Biol Psychiatry",
    "Am J Hum Genet", "Am. J. Hum. Genet.", "Hum. Mol. Genet.", "Hum Mol Genet", "J Infect Dis", "Clin Infect Dis", "AIDS",
    "Am J Epidemiol", "Int J Epidemiol", "Am J Public Health", "Med Care", "Soc Sci Med", "Stat Med", "Biometrika",
    "J. Am. Chem. Soc.", "Angew. Chem. Int. Ed.", "J. Org. Chem.", "Inorg. Chem.", "J. Phys. Chem. B", "J. Chem. Phys.", "Chem. Rev.",
    "Chem. Commun.", "Tetrahedron Lett.", "Anal. Chem.", "J. Med. Chem.", "Langmuir", "Macromolecules", "Acta Crystallogr. D",
    "Protein Sci.", "Proteins", "Protein Eng.", "Structure", "Biophys. J.", "Biophys J", "Biopolymers", "Crit Rev Biochem Mol Biol",
    "Philos. Trans. R. Soc. Lond. B", "Philos Trans R Soc Lond B Biol Sci", "Proc. R. Soc. Lond. B", "J. Theor. Biol.", "Ecology",
    "Am. Nat.", "Evolution", "Oecologia", "J. Exp. Biol.", "J. Exp. Bot.", "Comp. Biochem. Physiol.", "Toxicol. Appl. Pharmacol.",
    "Toxicol Sci", "Environ Health Perspect", "J. Pharmacol. Exp. Ther.", "Br. J. Pharmacol.", "Br J Pharmacol", "Mol. Pharmacol.",
    "J Pharm Sci", "Appl. Environ. Microbiol.", "FEMS Microbiol. Lett.", "Antimicrob Agents Chemother", "J Clin Microbiol",
    "Vaccine", "Ann. N. Y. Acad. Sci.", "Ann N Y Acad Sci", "Cold Spring Harbor Symp. Quant. Biol.", "Cochrane Database Syst Rev",
    "Vet. Rec.", "J. Dairy Sci.", "J Dent Res", "Ophthalmology", "Invest Ophthalmol Vis Sci", "Arch Otolaryngol Head Neck Surg",
    "J Sports Sci", "J Biomech", "Gait & Posture", "J Appl Physiol", "Med Sci Sports Exerc", "Am J Clin Nutr", "J. Nutr.",
]  # fmt: skip

COMPUTING = {
    "article": [
        # plain, alpha, abbrv, unsrt
        "<author>. <title>. <journal>, <volume>{(<issue>)|}:<pages>, {<month> |}<year>.",
        "<author>. <title>. <journal>, <volume>{(<issue>)|}{: |, |, pages |, pp. }<pages>, {<month> |}<year>{.|}",
        "<author>. <title>. <journal>, {<month> |}<year>. {~note=To appear~.|}",
        "<author>. <title>. <journal>, {~note=to appear~|~note=submitted~|~note=in press~}{, <year>|}.",
        "<author>. <title>. {~note=To appear in~ |~note=to appear in~ |~note=To appear~, |~note=Submitted to~ }<journal>{, <month> <year>|, <year>|}.",
        # ieeetr, IEEEtran
        '<author>, {“<title>,”|"<title>,"|‘‘<title>,’’} <journal>, vol. <volume>{, no. <issue>|}, pp. <pages>, {<month> |}<year>.',
        '<author>, {“<title>,”|"<title>",} <journal>{,|} {<volume>(<issue>), |<volume>, }{pp. |}<pages>, <year>.',
        # acm
        "<author>. <title>. <journal> <volume>{, <issue>|} ({<month> |}<year>), <pages>.",
        "<author>. <year>. <title>. <journal> <volume>, <issue> (<month> <year>), <pages>.",
        # siam, springer, elsevier
        "<author>, <title>, <journal>, <volume> (<year>), pp. <pages>.",
        "<author>: <title>. <journal>{,|} <volume>{(<issue>)|}{, |: |:}<pages> (<year>)",
        "<author>: <title>. <journal> <volume> (<year>) <pages>{.|}",
        "<author>, <title>, <journal> <volume> {(<issue>) |}(<year>) <pages>.",
        "<author>, <title>, <journal> <volume>{(<issue>)|}, <year>, {pp. |}<pages>.",
        "<author>, <title>{,|.} <journal>, <year>, p{p|}. <pages>.",
        # apalike, aaai
        "<author> (<year>). <title>. <journal>, <volume>{(<issue>)|}{:|, }<pages>.",
        "<author> <year>. <title>. <journal> <volume>{(<issue>)|}:<pages>.",
        "<author>, <year>. <title>. <journal>, Vol. <volume>{, No. <issue>|}, pp. <pages>.",
        '<author>; "<title>"; <journal>, Vol. <volume>, No. <issue>, <month> <year>, pp. <pages>.',
        # science
        "<author>, <title>. <journal> <volume>, <pages> (<year>).",
        "<author>. <title>. <journal>, <volume>{(<issue>)|}, <pages> (<year>).",
        '<author>. "<title>". <journal>, Vol. <volume>{(<issue>)|}, <year>{, pp. <pages>|}.',
        "<author> <title> <year> <journal> <volume> <pages>",
    ],
    "inproceedings": [
        "<author>. <title>. In <meeting>, {pages |pp. }<pages>, {<town>, |}{<month> |}<year>.{ <house>.|}",
        "<author>. <title>. In <meeting>, {<town>, |}{pages |pp. }<pages>, {<month> |}<year>{, <town>|}.",
        "<author>. <title>. In <meeting>, pages <pages>. <house>, {<month> |}<year>.",
        "<author>. <title>. In <meeting>, pages <pages>, <seat>, <year>. <house>.",
        "<author>. <title>. In <editor>, editor{s|}, <meeting>, {volume <volume> of <series>, |}pages <pages>{, <town>|}, {<month> |}<year>. {<house>.|}",
        "<author>. <title>. In <meeting>, {<town>, |}{<month> |}<year>.",
        "<author>. <title>. {~note=To appear in~ |~note=to appear in~ |In }<meeting>, {<month> |}<year>{, ~note=to appear~|}.",
        "<author>. <title>. In <meeting>, volume <volume>, pages <pages>, {<town>, |}<year>.",
        "<author>. <title>. In <meeting>, volume <volume> of <series>, pages <pages>{, <town>|}, <year>. <house>.",
        "<author>. <title>. <meeting>, {<town>, |}{<month> |}<year>{, pp. <pages>|}.",
        '<author>, {“<title>,”|"<title>,"|‘‘<title>’’,} in <meeting>, {<town>, |}{<month> |}<year>, pp. <pages>.',
        '<author>, {“<title>,”|"<title>,"} in <meeting>, {<editor>, Ed{s|}., |}{<seat>, |}<year>, {vol. <volume> of <series>, |}pp. <pages>{, <house>|}.',
        '<author>, {“<title>,”|"<title>,"} in <meeting>, <editor>, Ed{s|}. <year>, pp. <pages>, <house>.',
        '<author>, {“<title>,”|"<title>,"} <meeting>, {vol. <volume>, |}pp. <pages>, {<month> |}<year>{, <town>|}.',
        "<author>. <title>. In <meeting> (<town>, <fulldate>), <house>, {<seat>, |}pp. <pages>.",
        "<author>. <title>. In <meeting> ({<month> |}<year>), {<editor>, Ed{s|}., |}{<house>, |}pp. <pages>.",
        "<author>, <title>, in {<editor>, ed{s|}., |}<meeting>, {<town>, |}{<month> |}<year>, {<house>, |}pp. <pages>.",
        "<author>: <title>. In: {<editor> (ed{s|}.){:|,|} |}<meeting>. {<series>, vol. <volume>, |}pp. <pages>. <house>{, <seat>|} (<year>)",
        "<author>: <title>. In: <editor> (ed{s|}.): <meeting>. <series>{,|} {Vol. |}<volume>. <house>{, <seat>|} (<year>) <pages>",
        "<author>: <title>. In: <meeting>. {<town> |}(<year>) {pp. |}<pages>{.|}",
        "<author>, <title>, in: {<editor> (Ed{s|}.), |}<meeting>, {<town>, |}{<house>, |}{<seat>, |}<year>, pp. <pages>.",
        "<author>, <title>, in: <meeting>, <town> ({<month> |}<year>){ pp. <pages>|}.",
        "<author>, <title>, in: <meeting> (<house>, <seat>, <year>) pp. <pages>.",
        "<author>, <title>, <meeting>, {<town>, |}<year>{, pp. <pages>|}.",
        "<author> (<year>). <title>. In {<editor>, editor{s|}, |<editor> (Ed{s|}.), |}<meeting>, {pages |pp. }<pages>{, <town>|}. {<house>{, <seat>|}.|<seat>: <house>.|}",
        "<author> (<year>). <title>. In <meeting>, pp. <pages> <town>.{ <house>.|}",
        "<author> (<year>). <title>. In <meeting> <town>.{ <house>.|}",
        "<author>. <year>. <title>. In <meeting>{ (<town>, <month> <n1>)|}{,|.} <house>, {<seat>, |}{pages |}<pages>.",
        "<author>. <title>. In <meeting>{, |. }<house>, {<seat>, |}{pages |pp. }<pages>{, <year>|}.",
        "<author>, <title>, <meeting>, <house>, <seat>, <year>{, pp. <pages>|}.",
        "<author>. <title>. In <meeting>{. |, }{<month> |}<year>. <house>.",
        "<author>. <title>. In <meeting> ({<town>, |}<year>), <house>, pp. <pages>.",
        "<author> <year>. <title>. In <meeting>, {<pages>. |}<seat>: <house>.",
        "<author>. <title>. In <meeting>, <pages>, <seat>: <house>, <year>.",
        "<author> <title> <year> In <meeting> <pages> <house> <seat>",
        "<author> <title> <year> <meeting> <series> <volume> <pages> <house> <seat>",
        '<author>. "<title>". <meeting>, <town>, <fulldate>, pages <pages>.',
    ],
    "chapter": [
        "<author>. <title>. In <editor>, editor{s|}, <book>, {chapter <n1>, |}pages <pages>. <house>, {<seat>, |}<year>.",
        "<author>. <title>. In <book>, {pages |pp. }<pages>. <house>, {<seat>, |}<year>.",
        "<author>. <title>. In <book>, <editor>, Ed{s|}. <house>, <seat>, <year>, {ch. <n1>, |}pp. <pages>.",
        '<author>, {“<title>,”|"<title>,"} in <book>, <editor>, Ed{s|}{,|.} {ch. <n1>, |}pp. <pages>, {<seat>: |}<house>, <year>.',
        "<author>, <title>, in {<editor>, (ed{s|}.) |<editor>, ed{s|}., |}<book>, <house>, {<seat>, |}<year>{, pp. <pages>| pp. <pages>}.",
        "<author>, <title>, In: <editor> (Ed{s|}.), <book>, <house>, <seat>, <year>{,|} pp. <pages>.",
        "<author>, <title>, In: <book>, <house>, <seat>, <year>{,|} pp. <pages>.",
        "<author> (<year>). <title>. <book>, <editor>{,|} ed{s|}., <house>, {<seat>, |}pp. <pages>.",
        "<author> (<year>). <title>. In <editor> (Ed{s|}.), <book>{ (pp. <pages>)|, pp. <pages>}. <seat>: <house>.",
    ],
    "book": [
        "<author>. <title>. <house>, {<seat>, |}{<edition> edition, |}{<month> |}<year>.",
        "<author>. <title>{.|,} <house>, <seat>, <year>.",
        "<author>. <title>. <seat>: <house>, <year>.",
        "<author>, <title>. {<edition> ed. |}<seat>: <house>, <year>.",
        "<author>, <title>, {<edition> ed{n|}., |}<house>, <seat>, <year>.",
        "<author>, <title>, <house>, {<seat>, |}{(<year>)|<year>}.",
        "<author>, <title>, <seat>, <house>, <year>.",
        "<author>, <title>, <seat>: <house>, <year>.",
        "<author>{,|.} <title> (<house>, <seat>, <year>){.| pp. <pages>.}",
        "<author>: <title>. <house>, <seat> (<year>)",
        "<author>: <title>. <edition> edn. <house> (<year>)",
        "<author>. <title>, volume <volume> of <series>. <house>, {<seat>, |}<year>.",
        "<author>, <title>, Vol. <n1>, <house>, <seat>, <year>.",
        "<author> (<year>). <title>. <house>{, <seat>|}.",
        "<author> (<year>) <title>. <seat>: <house>.",
        "<editor>, {Ed{s|}.|editor{s|}}{,|.} <title>. <house>, {<seat>, |}<year>.",
        "<editor>{,| } (Ed{s|}.), <title>, <house>, <seat>, <year>.",
        "<editor>, (Ed{s|}.), <title>, <house>, <seat>, <year>.",
    ],
    "report": [
        "<author>. <title>. ~genre=<reportwords>~ {~genre=<reportnumber>~|}, <body>, {<town>, |}{<month> |}<year>.",
        "<author>. <title>. ~genre=<reportwords>~ ~genre=<reportnumber>~, <body>, {<month> |}<year>.{ ~note=Updated <month> <year>~.| ~note=To appear in <journal>~.|}",
        '<author>, {“<title>,”|"<title>,"} ~genre=<reportwords>~ ~genre=<reportnumber>~, <body>, {<town>, |}<year>.',
        '<author>, {“<title>,”|"<title>,"} <body>, {<town>, |}~genre=<reportwords>~ {~genre=<reportnumber>~, |}{<month> |}<year>.',
        "<author>. <title>. ~genre=<reportwords>~ ~genre=<reportnumber>~{, |. }<body>, {<town>, |}{(<year>)|<month> <year>|<year>}.",
        "<author>, <title>, <body>, ~genre=<reportwords>~ ~genre=<reportnumber>~, {<month> |}<year>.",
        "<author>, <title>, ~genre=<reportwords>~ ~genre=<reportnumber>~, <body>, <town> (<year>).",
        "<author> (<year>). <title>{ (~genre=<reportwords>~ ~genre=<reportnumber>~). |. ~genre=<reportwords>~ ~genre=<reportnumber>~, |. ~genre=<reportwords>~ ~genre=<reportnumber>~. }{<town>: |}<body>{, <town>|}.",
        "<author>. ~genre={TR|CS-TR}-<n2>-<n2>~, <title>, <body>, <year>.",
        "<author>: <title>. ~genre=<reportwords>~ ~genre=<reportnumber>~, <body> (<year>)",
        "<author>. <title>. <body> ~genre=<reportwords>~ ~genre=<reportnumber>~, <month> <year>.",
    ],
    "thesis": [
        "<author>. <title>. ~genre={PhD thesis|Ph.D. thesis|Ph.D. Thesis|Ph.D. dissertation|PhD dissertation|Doctoral dissertation|Master's thesis|Masters thesis|M.Sc. thesis}~, <school>, {<town>, |}{<month> |}<year>.",
        '<author>, {“<title>,”|"<title>,"|<title>,} ~genre={Ph.D. dissertation|Ph.D. thesis|PhD thesis|Master\'s thesis|M.S. thesis}~, <school>, {<town>, |}{<year>|(<year>)}.',
        "<author>. <title>. ~genre={Ph.D. dissertation|PhD thesis}~, <school>, {<month> |}<year>. ~note={Also available as|Published as|Available as} Technical Report <reportnumber>~.",
        "<author> (<year>). <title>. ~genre={PhD thesis|Ph.D. thesis|Doctoral dissertation|Unpublished Ph.D. dissertation}~, <school>{, <town>|}.",
        "<author>: <title>. ~genre={PhD thesis|Dissertation}~, <school> (<year>)",
    ],
    "other": [
        "<author>. <title>. ~note={Unpublished manuscript|Manuscript|Personal communication|Submitted for publication|In preparation}~, {<month> |}<year>.",
        "<author>. <title>. <url>{, <year>|}.",
        "<author>. <title>. ~note=[Online]. Available:~ <url>",
        "<author> (<year>). <title>. <url>.",
        "<companies>. <title>, {<month> |}<year>.",
        "<companies>. <title>. <seat>, <year>.",
        '<companies>, "<title>," <seat>, {<month> |}<year>.',
    ],
}

LIFE = {
    "article": [
        # with titles
        "<author>. <title>. <journal> <year>;<volume>{(<issue>)|}:<pages>.",
        "<author>. <title>. <journal>. <year>{ <month>| <month> <n1>|};<volume>{(<issue>)|}:<pages>.{ ~note=PMID: <n4><n4>~.|}{ doi: <doi>|}",
        "<author>. <title>. <journal> <year>; <volume>{ (<issue>)|}: {pp. |}<pages>{.|}",
        "<author>: <title>. <journal> <year>{, |; }<volume>{(<issue>)|}:<pages>.",
        "<author>: <title>. <journal> <volume>{:|: }<pages>, <year>{.|}",
        "<author>: <title>. <journal> <volume>: <pages> (<year>){.|}",
        "<author> (<year>) <title>. <journal>{,|} <volume>{(<issue>)|}{:|: |, }<pages>{.|}",
        "<author> (<year>). <title>. <journal>{,|} <volume>{(<issue>)|}{:|: |, }<pages>.",
        "<author>, <year>. <title>. <journal>{,|} <volume>{ (<issue>)|}{:|, }<pages>.",
        "<author> <year>. <title>. <journal> <volume>{:|: |, }<pages>.",
        "<author>. <year>. <title>. <journal> <volume>{(<issue>)|}:<pages>.",
        "<author>. <title>. <journal> <volume>, <pages> (<year>).",
        "<author>, <title>. <journal> <volume>, <pages> (<year>).",
        "<author>, <title>, <journal> <volume> (<year>) <pages>.",
        "<author>. <title>. <journal> <volume>:<pages> (<year>){.|}",
        "<author>. <title>. <journal>, <volume>{(<issue>)|}:<pages>, <year>.",
        "<author>. <title>. <journal>, <volume>: <pages>, <year>.",
        "<author> <title> (<year>) <journal> <volume>:<pages>",
        "<author> <title> <journal> <year>{;|} <volume>{:|} <pages>",
        "<author>. <title>. <journal> {(in press)|, in press|~note=[Epub ahead of print]~}{ <year>|}.",
        "<author> <journal> <year>; <volume>: <pages>. <title>",
        "<author>. {[<title>]|<title> [letter]|<title> [abstract]}. <journal> <year>;<volume>:<pages>.",
        # without titles
        "<author> (<year>) <journal> <volume>, <pages>{.|}",
        "<author> (<year>) <journal>{,|} <volume>{:|: |, }<pages>{.|}",
        "<author> (<year>). <journal>, <volume>, <pages>.",
        "<author>. (<year>). <journal>, <volume>, <pages>.",
        "<author>, (<year>) <journal> <volume>, <pages>.",
        "<author>, <journal>{,|} <volume>, <pages> (<year>){.|;}",
        "<author>, <journal> <volume>:<pages> (<year>){.|}",
        "<author>, <journal> <year>, <volume>, <pages>{.|}",
        "<author> <journal> <year>, <volume>, <pages>{.|}",
        "<author> <journal> <year>{,|;} <volume>{,|:} <pages>{.|}",
        "<author>. <journal> <year>, <volume>, <pages>.",
        "<author>. <journal> <volume>{:|, }<pages>{, <year>| (<year>)}{.|}",
        "<author>, <journal> <volume> (<year>) <pages>{.|;}",
        "<one>, <journal>{,|} <volume>{ (<issue>)|(<issue>)|}{: |:|, |, pages }<pages>{, <year>| (<year>)}{.|}",
        "<one>{,|} (<year>){,|} <journal>{,|} <volume>{:|, }<pages>{.|}",
        "<one>, <year>, <journal>, <volume>: <pages>",
        "<one>, <journal> <year>{, |; }<volume>{, |:}<pages>",
        "<one> <title>. <journal>. <year>;<volume>:<pages>.",
        "<acs> <journal> <year>, <volume>, <pages>{.|}",
        "<acs> <journal> <year>, <volume> (<issue>), <pages>{.|}",
        "<acs> <title>. <journal> <year>, <volume>, <pages>{.|}",
        "<acs> <journal>, {in press|<year>, <volume>}.",
    ],
    "chapter": [
        "<author>. <title>. In: <editor>, {editor{s|}|ed{s|}}. <book>. {<edition> ed. |}<seat>{:|,} <house>{;|,} <year>{:|. p. |, pp }<pages>{.|}",
        "<author>. <title>. In: <editor>, editor{s|}. <book>. {<edition> ed. |}<seat>: <house>; <year>.{ p. <pages>.|}",
        "<author> (<year>) <title>. In: <editor> (ed{s|}) <book>{, <edition> ed{n|}|}. <house>, <seat>, pp <pages>{.|}",
        "<author> (<year>) <title>. In: <book>{, <edition> edn|}. <house>, <seat>, pp <pages>",
        "<author>: <title>. In: <book>. Edited by <editor>{, vol. <n1>|}. <seat>: <house>; <year>: <pages>.",
        "<author>: <title>. In <editor> (ed{s|}): <book>{, ed <n1>|}. <seat>, <house>, <year>, pp <pages>",
        "<author> (<year>) in <book> (<editor>, ed{s|}.){,|} pp. <pages>, <house>, <seat>{.|}",
        "<author> (<year>). <title>. In <book>, {ed. |ed{s|} }<editor>{,|.} pp. <pages>. <seat>: <house>.",
        "<author>, <year>. <title>. In: <editor> (Ed{s|}.), <book>. <house>, <seat>, pp. <pages>.",
        "<author>. In <book>; <editor>, Ed{s|}.; <house>: <seat>, <year>{; pp <pages>|}.",
        "<author>. <year>. <title>, p. <pages>. In <editor> (ed{s|}.), <book>{, <edition> ed|}. <house>, <seat>.",
    ],
    "book": [
        "<author>. <title>. {<edition> ed. |}<seat>: <house>{;|,} <year>{.|}",
        "<author> (<year>) <title>{, <edition> edn|}. <house>, <seat>{.|}",
        "<author> (<year>) <title>, {<edition> Ed., |}{pp. <pages>, |}<house>, <seat>{.|}",
        "<author>: <title>{, ed <n1>|}. <seat>, <house>, <year>{, pp <pages>|}",
        "<author>: <title>. <seat>: <house>; <year>.",
        "<author>. <title>{, <edition> ed.|}; <house>: <seat>, <year>.",
        "<acs> <title>{, <edition> ed.|}; <house>: <seat>, <year>{; pp <pages>|; p <n2>|}.",
        "<author>. (<year>). <title>. <house>: <seat>.",
        "<author>, <year>. <title>{, <edition> ed|}. <house>, <seat>.",
        "<editor>, editor{s|}. <title>. {<edition> ed. |}<seat>: <house>; <year>.",
        "<editor> (ed{s|}) (<year>) <title>{, <edition> edn|}. <house>, <seat>",
        "<editor>, ed{s|}. <title>. <seat>: <house>, <year>.",
    ],
    "body": [
        "<groups>. <title>. <journal>{.|} <year>;<volume>{(<issue>)|}:<pages>.",
        "<groups>: <title>. <journal> <year>{, |;}<volume>:<pages>.",
        "<groups>. <title>. <seat>: <groups>; <year>.",
        "<groups> (<year>) <title>. <journal> <volume>:<pages>",
    ],
    "thesis": [
        "<author>. <title> ~genre={[PhD thesis]|[dissertation]|[thesis]|[MSc thesis]}~. <seat>{ (<state>)|}: <school>; <year>.",
        "<author> (<year>) <title>. ~genre={PhD thesis|Ph.D. thesis|Thesis|Dissertation|MD thesis}~, <school>{, <seat>|}",
        "<author>. <title>. ~note=Presented at~ <congress>; <year>.",
    ],
}

COMPANIES = "Sun Microsystems|Intel Corporation|CONVEX Computer Corporation|Silicon Graphics, Inc|Digital Equipment Corporation|The MathWorks, Inc|Object Management Group|Cray Research, Inc|Microsoft Corporation|IBM Corporation|Hewlett-Packard Company|W3C|Motorola, Inc|Thinking Machines Corporation|Oracle Corporation|ParcPlace Systems|Kendall Square Research"

GROUPS = "The SOLVD Investigators|American Diabetes Association|World Health Organization|CONSENSUS Trial Study Group|Early Breast Cancer Trialists' Collaborative Group|The Diabetes Control and Complications Trial Research Group|American Academy of Pediatrics, Committee on Drugs|Medical Research Council Working Party|European Carotid Surgery Trialists' Collaborative Group|Centers for Disease Control and Prevention|National Institutes of Health|UK Prospective Diabetes Study (UKPDS) Group|American College of Rheumatology Committee|International Human Genome Sequencing Consortium|Scandinavian Simvastatin Survival Study Group|National Research Council|American Thoracic Society|The EC/IC Bypass Study Group"

CONGRESSES = "15th Scientific Meeting, International Society for Magnetic Resonance in Medicine|46th Annual Meeting of the American Society of Neuroradiology|Annual Meeting of the American Academy of Orthopaedic Surgeons|3rd European Congress on Osteoporosis|American Society of Clinical Oncology Annual Meeting"
