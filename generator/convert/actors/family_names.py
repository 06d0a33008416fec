"""Family names that stand first, and the ends that family names have."""

import re

# Chinese in pinyin and as Hong Kong, Taiwan and Singapore spell them, Korean, Vietnamese.
EAST_ASIAN = frozenset(
    """
    bai ban bao cai cao chang chao chen cheng cheung chi chiang chien chin ching chiu cho choi chow
    chu chua chun chung cui dai deng ding dong du duan fan fang feng fong fu gao ge geng gong gu
    guan guo han hao he ho hong hou hsiao hsieh hsu hu hua huang hui hung hwang jang jeon jeong
    ji jia jiang jin jo jung kang kao kim ko koo ku kuo kwak kwon kwok lai lam lau lee lei leung
    li liang liao lien lim lin ling liu lo loh long lu lui luo lung ma mao mei meng min mo moon
    nam ng ngo nguyen ni noh oh ou ouyang pai pan pang park peng pham phan pyo qian qiao qin qiu
    quan rao ren rhee roh ryu seo sha shao shen shi shih shin so son song soong su suh sun sung
    tam tan tang tao teng teo thieu tian ting tong tran tsai tsang tseng tu vo vu wan wang wei
    wen wong woo wu xi xia xiang xiao xie xing xiong xu xue yan yang yao yap ye yee yeh yen yeo
    yeung yi yim yin ying yoo yoon you yu yuan yun zeng zhai zhang zhao zheng zhong zhou zhu
    zhuang zou
    """.split()
)
# “-ov”, “-ski”, “-shvili”: the end alone makes a word of six letters or more a family name.
SLAVIC_ENDS = re.compile(
    r"(?:[eo]v|[eo]va|[iy]n|ina|sk[iy]|skaya|ska|ski|vich|vic|witz|wicz|enko|chuk|shvili|dze|yan|ian"
    r"|escu|opoulos|idis|akis|sson|ssen|nsen|zade|oglu|nejad|quist|kov|mann|stein|berg|feld|ez|oglou)$"
)
