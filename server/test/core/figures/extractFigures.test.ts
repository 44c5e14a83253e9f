import { describe, it } from 'vitest';
import { expectMarked } from './marked.ts';

describe('numbers', () => {
  it('parses digits with every grouping', () => {
    expectMarked(
      'The dam holds ⟦2,718⟧{value:2718} fish, ⟦2 718⟧{value:2718} frogs and ⟦12,34,567⟧{value:1234567} eggs.',
    );
    expectMarked('The index closed at ⟦3.5⟧{value:3.5; kind:number}, the other at ⟦2.718,50⟧{value:2718.5}.');
    expectMarked('They drank ⟦2½ litres⟧{value:2.5; unit:litre} and ran ⟦10 1/2 miles⟧{value:10.5; unit:mile}.');
  });

  it('parses number words of any composition', () => {
    expectMarked('Some say ⟦two hundred and fifty thousand⟧{value:250000; counted:ticket} tickets went.');
    expectMarked('It sold ⟦one and a half million⟧{value:1500000} copies, then ⟦half a million⟧{value:500000} more.');
    expectMarked(
      'The hall has ⟦a hundred and twenty⟧{value:120; counted:seat} seats in ⟦twenty-one⟧{value:21; counted:row} rows.',
    );
    expectMarked('Almost ⟦three million and a half⟧{value:3500000; modifier:about} birds came.');
    expectMarked('A tower of ⟦five point five⟧{value:5.5; unit:} was never built.');
  });

  it('parses dozens and vague counts as ranges', () => {
    expectMarked('⟦A dozen⟧{value:12} geese met ⟦half a dozen⟧{value:6} swans and ⟦a few dozen⟧{value:24..60} ducks.');
    expectMarked(
      '⟦Tens of thousands⟧{value:10000..100000; counted:villager} of villagers fled; ⟦dozens⟧{value:12..120} of barns burnt.',
    );
    expectMarked(
      '⟦Several hundred⟧{value:300..900; counted:angler} anglers and ⟦hundreds⟧{value:100..1000} of walkers saw it.',
    );
  });

  it('parses fractions and ratios', () => {
    expectMarked(
      '⟦Two-thirds⟧{value:0.666666666667; kind:ratio; counted:member} of members and ⟦a third⟧{kind:ratio} of guests left.',
    );
    expectMarked('⟦One in five⟧{value:0.2; kind:ratio} homes is empty, and ⟦nine out of 10⟧{value:0.9} shops too.');
    expectMarked('The odds stood at ⟦80 to 1⟧{value:80; kind:ratio}, a margin of ⟦three-to-one⟧{value:3; kind:ratio}.');
  });

  it('parses a dash as a minus sign only if it can be one', () => {
    expectMarked(
      'At night it fell to ⟦-5 degrees Celsius⟧{value:-5; unit:degree Celsius; kind:temperature; change:down}.',
    );
    expectMarked('Pages ⟦12-20⟧{value:12..20} were lost.');
  });
});

describe('money', () => {
  it('parses signs, codes and nouns before and after the amount', () => {
    expectMarked(
      'It cost ⟦€20 billion⟧{value:20000000000; unit:EUR; kind:money} (⟦£8.4bn⟧{value:8400000000; unit:GBP}).',
    );
    expectMarked(
      'Fees: ⟦US$5m⟧{value:5000000; unit:USD}, ⟦A$7⟧{unit:AUD}, ⟦HK$9⟧{unit:HKD}, ⟦$NZ3⟧{unit:NZD}, ⟦Rs 40 crore⟧{value:400000000; unit:INR}.',
    );
    expectMarked(
      'She won ⟦two million Australian dollars⟧{value:2000000; unit:AUD}, not ⟦300 pounds sterling⟧{unit:GBP}.',
    );
    expectMarked('Bread rose to ⟦90 cents⟧{value:0.9; unit:USD; change:up}, milk costs ⟦55p⟧{value:0.55; unit:GBP}.');
    expectMarked('A ticket is ⟦3 dollars and 50 cents⟧{value:3.5; unit:USD}.');
    expectMarked('The loss ran to ⟦tens of millions of dollars⟧{value:10000000..100000000; unit:USD; kind:money}.');
  });

  it('distinguishes pounds of money from pounds of weight', () => {
    expectMarked('The sack weighs ⟦40 pounds⟧{kind:mass; unit:pound} and cost ⟦40 pounds⟧{kind:money; unit:GBP}.');
  });

  it('applies sign and scale to both ends of a range', () => {
    expectMarked('Repairs need ⟦$5-10 million⟧{value:5000000..10000000; unit:USD}.');
    expectMarked('Claims range from ⟦$300 to $6 million⟧{value:300..6000000}.');
  });
});

describe('units', () => {
  it('parses metric and customary units and their rates', () => {
    expectMarked(
      'Winds of ⟦90 km/h⟧{unit:kilometre per hour; kind:speed} tore ⟦200 square metres⟧{unit:square metre; kind:area} of roof.',
    );
    expectMarked(
      'The plant makes ⟦5kW⟧{unit:kilowatt; kind:energy} and burns ⟦800 barrels a day⟧{unit:barrel per day; kind:volume}.',
    );
    expectMarked('He is ⟦5 ft 6 in⟧{value:5.5; unit:foot} and lifts ⟦54 kg⟧{unit:kilogram; kind:mass}.');
    expectMarked(
      'Rates went up ⟦25 basis points⟧{unit:basis point; change:up}, or ⟦0.3 percentage points⟧{unit:percentage point}.',
    );
  });

  it('parses percentages in every spelling', () => {
    expectMarked(
      'Some ⟦10%⟧{value:10; kind:percent; unit:percent; modifier:about} here, ⟦five per cent⟧{value:5} there, ⟦1.4pc⟧{value:1.4} elsewhere.',
    );
    expectMarked('⟦60 per cent⟧{counted:voter; noun:rural voters} of rural voters agreed.');
  });

  it('treats bare degrees as an angle unless the text mentions heat', () => {
    expectMarked('Turn ⟦45 degrees⟧{kind:number; unit:degree}.');
    expectMarked('The temperature reached ⟦38 degrees⟧{kind:temperature; unit:degree}.');
  });

  it('includes the whole hyphenated adjective in the span', () => {
    expectMarked(
      'A ⟦27-nation⟧{kind:count; counted:nation; noun:nation} club met for ⟦40-minute⟧{kind:duration; unit:minute} talks in an ⟦nine-storey⟧{unit:storey} house.',
    );
    expectMarked(
      'A ⟦34-year-old⟧{kind:age; value:34; unit:year} won; ⟦15 extra minutes⟧{kind:duration; unit:minute} were played.',
    );
  });

  it('parses ages next to names', () => {
    expectMarked(
      'Orla Venn (⟦25⟧{kind:age}) and Tam Pell, ⟦65⟧{kind:age}, fled with a man ⟦aged 54⟧{kind:age; value:54}.',
    );
    expectMarked('The twins are ⟦ten months old⟧{kind:age; unit:month; value:10}.');
  });
});

describe('counted nouns', () => {
  it('finds the head through adjectives, coordination and quotation', () => {
    expectMarked('They fired ⟦653⟧{counted:kite; noun:Tarn and decoy kites} Tarn and decoy kites.');
    expectMarked('They fired ⟦512⟧{counted:kite+rocket; noun:kites and rockets; unit:kite} kites and rockets at dawn.');
    expectMarked(
      '⟦Two⟧{counted:official; noun:US officials} US officials and ⟦seven⟧{counted:soldier} U.S. soldiers left.',
    );
    expectMarked('⟦Two⟧{counted:man} of the ⟦five⟧{counted:man} men swam.');
    expectMarked('A ⟦12⟧{counted:page} page leaflet cites ⟦six⟧{counted:group} women’s groups.');
  });

  it('inherits the counted noun of the preceding figure', () => {
    expectMarked(
      'They saw ⟦370⟧{counted:heron} herons, compared with ⟦52⟧{counted:heron} then, after a record ⟦590⟧{counted:heron}.',
    );
    expectMarked(
      'It offers ⟦320⟧{counted:hut} huts by sale and ⟦140⟧{counted:hut; noun:} by tender. ⟦Nine⟧{counted:} it keeps.',
    );
    expectMarked('The index rose ⟦38⟧{unit:point} points to ⟦2,916.4⟧{unit:point}.');
  });

  it('stops before verbs, participles and names', () => {
    expectMarked('⟦15⟧{noun:members} members pledged help, and ⟦one⟧{noun:way} way Venn could win was found.');
    expectMarked('⟦Three⟧{noun:guards} guards and Mr Pell left; ⟦two⟧{noun:rams} rams returned home.');
  });

  it('counts people before and after casualty words', () => {
    expectMarked(
      'The flood left ⟦140⟧{unit:person; noun:killed} killed and ⟦2,718⟧{unit:person; noun:wounded} wounded.',
    );
    expectMarked(
      '⟦34⟧{unit:person; noun:wounded} were wounded. The storm killed ⟦two⟧{unit:person; noun:} on ⟪Friday⟫{} and hurt a crowd of ⟦900⟧{unit:person}.',
    );
  });
});

describe('bounds and directions', () => {
  it('parses bounds before and after the number', () => {
    expectMarked(
      'More than ⟦€20bn⟧{modifier:over; interval:20000000000..; value:20000000000} went, up to ⟦50⟧{modifier:under; interval:..50} ships came.',
    );
    expectMarked(
      'About ⟦400⟧{modifier:about; interval:360..440; value:400} came, nearly ⟦500⟧{modifier:about; interval:450..500} more.',
    );
    expectMarked(
      'At least ⟦20⟧{modifier:over}, no more than ⟦30⟧{modifier:under}, fewer than ⟦40⟧{modifier:under}, as many as ⟦50⟧{modifier:under}.',
    );
    expectMarked(
      '⟦512⟧{modifier:over}-plus kites, ⟦60⟧{modifier:over} or more, ⟦70⟧{modifier:about} or so, ⟦80⟧{modifier:over}+.',
    );
    expectMarked(
      'Just over ⟦400⟧{modifier:over; interval:400..440} sat, slightly less than ⟦100⟧{modifier:under; interval:90..100} stood.',
    );
  });

  it('keeps the exact bound of the text', () => {
    expectMarked('At least ⟦20⟧{bound:atLeast}, more than ⟦20⟧{bound:moreThan}, just over ⟦20⟧{bound:justOver}.');
    expectMarked('At most ⟦20⟧{bound:atMost}, less than ⟦20⟧{bound:lessThan}, just under ⟦20⟧{bound:justUnder}.');
    expectMarked('About ⟦20⟧{bound:about}, almost ⟦20⟧{bound:almost}, ⟦20⟧{bound:exact}.');
    expectMarked('⟦20⟧{bound:atLeast} or more, ⟦20⟧{bound:atMost} or less, ⟦20⟧{bound:about} or so.');
    expectMarked('No more than ⟦20⟧{bound:atMost}, no fewer than ⟦20⟧{bound:atLeast}.');
  });

  it('widens only figures with a scale word or decimals', () => {
    expectMarked(
      '⟦512⟧{interval:512} kites, ⟦3.5 million⟧{interval:3450000..3550000} bolts, ⟦€20 billion⟧{interval:19500000000..20500000000}.',
    );
  });

  it('determines the direction of a change', () => {
    expectMarked(
      'Sales rose ⟦5%⟧{change:up}, fell to ⟦30⟧{change:down; counted:unit} units, then lost ⟦190⟧{change:down; unit:point} points.',
    );
    expectMarked('A ⟦12-point⟧{change:down} drop. The index jumped ⟦90 per cent⟧{change:up} to ⟦7,200⟧{change:}.');
    expectMarked('DAX ⟦-1.6%⟧{value:-1.6; change:down}.');
  });

  it('joins both ends of a range', () => {
    expectMarked(
      'Between ⟦5 and 10⟧{value:5..10} geese, ⟦15–20 minutes⟧{value:15..20; unit:minute; kind:duration}, ⟦three or four days⟧{value:3..4}.',
    );
    expectMarked('The index fell from ⟦3,620 to 3,540⟧{value:3540..3620; change:down}.');
    expectMarked(
      'Growth of ⟦2 to 3 percent⟧{value:2..3; unit:percent} is foreseen; profit rose ⟦5%⟧{value:5} to ⟦10%⟧{value:10}.',
    );
    expectMarked('A number greater than ⟦100 and smaller than 300⟧{value:100..300; modifier:exact} wins.');
  });

  it('recognizes scores by their order and context words', () => {
    expectMarked(
      'Tarnholm won ⟦28-19⟧{kind:score; values:28-19; value:19..28} and lost ⟦2-5⟧{kind:score; values:2-5}.',
    );
    expectMarked('Parliament voted ⟦212 to 9⟧{kind:score; values:212-9} for it.');
  });

  it('gives no direction to an amount that is made up', () => {
    expectMarked('They make up over ⟦$30 million to $40 million⟧{value:30000000..40000000; change:}.');
  });

  it('parses ordinals with the noun they order', () => {
    expectMarked(
      'On the ⟦second⟧{kind:ordinal; value:2; counted:night} night the ⟦14th⟧{value:14} and ⟦twenty-first⟧{value:21} rockets fell.',
    );
  });
});

describe('numbers that are not figures', () => {
  it.each([
    'Under Section 318 of the code, Article 5 and Part 3 apply.',
    'Row 34, Flight 370, Route 66, iPhone 12, Windows 11.',
    'The No. 1 seed wrote No. 7.',
    'An F-16, an A380, a V-12 and a CAC40 fund.',
    'Call 020 7946 0958 or 555-123-4567.',
    'See www.tarn.example/2/item?id=77 or write to room12@tarn.example or @pell99.',
    'No one saw one another, and the one that mattered was gone.',
    'The server at 192.168.1.2 runs 10.4.2.',
    'The S&P 500 and the Nasdaq 100.',
    'It is a two-way street, a one-off, a 3D-printed toy.',
    'No two are alike; have one waiting for you.',
    'He lives at 12 Harbour Road.',
    'The Gang of Six met 24/7.',
  ])('ignores the numbers in: %s', (text) => {
    expectMarked(text);
  });

  it('ignores the base of a rate', () => {
    expectMarked('They found ⟦five⟧{counted:case} cases per 100,000 people, and ⟦one⟧{counted:officer} US officer.');
  });

  it('ignores list numbers', () => {
    expectMarked('1. Wash the wool.\n2. Dry it.\n3) Spin it.');
  });

  it('ignores a number that is the rest of a timestamp', () => {
    expectMarked('date ⟪2025-07-10⟫{2025-07-10} 403\nThe page is gone.');
  });

  it('does not extract years and dates as figures', () => {
    expectMarked(
      'In ⟪2022⟫{2022} the ⟪1988⟫{1988} film sold ⟦2000⟧{value:2000} copies, and ⟦1,950⟧{value:1950} posters.',
    );
  });
});

describe('figures whose kind or unit depends on the sentence', () => {
  it('parses ages of pronouns, of names without commas, and in ranges', () => {
    expectMarked('She is ⟦27⟧{kind:age; unit:year} and her cousin, aged between ⟦15 and 24⟧{kind:age}, is out.');
    expectMarked(
      'He turned ⟦40⟧{kind:age} on ⟪Friday⟫{} at the age of ⟦39⟧{kind:age}; twins, ⟦ages 16⟧{kind:age} and ⟦6⟧{kind:age}.',
    );
    expectMarked('Orla Venn ⟦44⟧{kind:age} has left. Those in the ⟦18-35⟧{kind:age; value:18..35} age group stayed.');
    expectMarked('Venn for Pell (71) came on; Orla Pell (⟦17⟧{kind:age}) sat out.');
  });

  it('applies the unit of a list to each of its numbers', () => {
    expectMarked(
      'A box of ⟦8.5⟧{unit:inch} x ⟦6⟧{unit:inch} x ⟦4 inches⟧{unit:inch} and ⟦five⟧{unit:year} or ⟦10 years⟧{unit:year}.',
    );
    expectMarked(
      'About ⟦100⟧{counted:school} Tarn, ⟦90⟧{counted:school} Old Moor and ⟦50⟧{counted:school} Venn schools closed.',
    );
    expectMarked('They saw ⟦65⟧{counted:boat} boats on ⟪Monday⟫{}, ⟦80⟧{counted:boat} on ⟪Tuesday⟫{}.');
    expectMarked('⟦22⟧{counted:theft} thefts, compared with an average of ⟦20⟧{counted:theft} per week.');
  });

  it('parses "m" as a million only next to money', () => {
    expectMarked(
      'A ⟦400m euro⟧{value:400000000; unit:EUR} loan, ⟦£3.5-4m⟧{value:3500000..4000000; unit:GBP}, the ⟦400m⟧{unit:metre} final.',
    );
    expectMarked('Fines of ⟦$50-100,000⟧{value:50000..100000}, then ⟦$140- $150 million⟧{value:140000000..150000000}.');
  });

  it('determines the direction across an object', () => {
    expectMarked('Tarn is increasing its fleet from ⟦seven to 10⟧{value:7..10; change:up; counted:barge} barges.');
    expectMarked(
      'It raised rates by ⟦0.25 percentage points⟧{change:up}; posts grew by ⟦1,200⟧{change:up} or ⟦2%⟧{change:up}.',
    );
    expectMarked('Output was ⟦1.4%⟧{change:down} down on the month, a ⟦22%⟧{change:down} year-over-year decrease.');
    expectMarked(
      'They closed down ⟦two⟧{change:; counted:lane} lanes and lost by ⟦20⟧{change:; counted:point} points.',
    );
  });

  it('finds heads through possessors, initials and participles', () => {
    expectMarked('⟦One⟧{counted:dealer} of Venn’s approved third-party dealers has ⟦43⟧{counted:rbi; noun:RBIs} RBIs.');
    expectMarked('⟦Twenty⟧{counted:station} CBX-owned stations and ⟦four⟧{counted:grandchild} grandchildren.');
    expectMarked(
      '⟦8%⟧{counted:product; noun:gross domestic product} of gross domestic product; ⟦one⟧{counted:dealer} of ⟦1,400⟧{counted:dealer} dealers.',
    );
    expectMarked('⟦Two⟧{counted:talk; noun:10-minute talks} ⟦10-minute⟧{kind:duration} talks.');
  });

  it('parses bid and ask rates, vague thousands and half hours', () => {
    expectMarked('It rose to ⟦1.3055/60⟧{value:1.3055..1.306} and ⟦6.70/60 pct⟧{value:6.6..6.7; unit:percent}.');
    expectMarked(
      '⟦A few hundred thousand⟧{value:200000..500000} bags, ⟦thousands and thousands⟧{value:1000..10000} of fans.',
    );
    expectMarked(
      '⟦An hour and a half⟧{value:1.5; unit:hour} later, at ⟦six feet four⟧{value:6.33333333333; unit:foot}, he left.',
    );
    expectMarked('Between ⟦one billion and three billion lire⟧{value:1000000000..3000000000; unit:ITL} went.');
  });
});

describe('numbers that are not figures in their sentence', () => {
  it.each([
    'They wanted to win the Six Nations this time, and Radio Two’s share fell.',
    'The 737-800 was late, and the 4k screen broke.',
    'Rapper 50 Cent has a hit.',
    'It moves one to feel hunger (4, 5). Better sleep helps the mood (13).',
    'Call +386 1 2447 756 or +1 (919) 899-2804.',
    'The plan that was submitted is the one best suited, on the one hand.',
    'It reached round four, and its rival is number one.',
    'A shot was heard in the 1400 block of Tarn Street.',
  ])('ignores the numbers in: %s', (text) => {
    expectMarked(text);
  });

  it('recognizes years before 1900 by their context', () => {
    expectMarked('In ⟪1876⟫{1876} the club burnt; the ⟪1834⟫{1834} fire dates back to ⟪1834⟫{1834}.');
    expectMarked('It won in ⟪1994⟫{1994},⟪1996⟫{1996} and ⟪2002⟫{2002}, at the ⟪2000⟫{2000} Olympics.');
  });
});
